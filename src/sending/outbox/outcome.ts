import type { Delay } from '../../drafts/store/rows.ts'
import type { Receipt } from '../../protocol/bodies.ts'
import type { Problem } from '../../protocol/problems.ts'

/** No decision from the server; `arrived` 'unknown' when it may have stored the sending all the same. */
export interface Offline {
  readonly is: 'offline'
  readonly delay: Delay
  readonly arrived: 'no' | 'unknown'
  readonly problem?: Problem
}

/** What becomes of one attempt to send. */
export type SendOutcome =
  | { readonly is: 'accepted'; readonly receipt: Receipt }
  /** It can't be sent as it is. */
  | { readonly is: 'refused'; readonly problem: Problem }
  /** Somebody else changed or sent the ficha. */
  | { readonly is: 'conflict'; readonly problem: Problem }
  | Offline

/** What the server says when asked whether it has stored an act. */
export type AskOutcome = { readonly is: 'stored'; readonly receipt: Receipt } | { readonly is: 'absent' } | Offline
