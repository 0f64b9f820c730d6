import type { ActBodyOf, ReviewAct } from '../../../protocol/review.ts'
import type { Outcome } from '../../outcome.ts'
import type { Ports } from '../../ports.ts'
import type { StoredFicha } from '../../storage/fichas.ts'
import type { Caller } from '../../storage/reach.ts'
import type { FichaChange, StoredStep } from '../../storage/review/acts.ts'
import type { Storage } from '../../storage/tables.ts'

/** A ficha of which something is asked, by whom and when (ISO UTC). */
export interface Scene {
  readonly ports: Ports
  readonly caller: Caller
  readonly ficha: StoredFicha
  readonly now: string
}

/** What an act comes to, once it was found good. */
export interface Decided {
  /** What is recorded of it: hashes of what people wrote, never their words; but a reason of the head's is said. */
  readonly content: Readonly<Record<string, unknown>>
  readonly change?: FichaChange
  /** What else it stores, in the same transaction; what it gives is recorded too. */
  readonly store?: (within: Storage, step: StoredStep) => Promise<Readonly<Record<string, unknown>> | undefined>
}

/** One act of a review: decides on what was asked, as the ficha stands. Who may do it when is told by ficha/status.ts. */
export type Decide<N extends ReviewAct> = (scene: Scene, body: ActBodyOf<N>) => Promise<Outcome<Decided>>
