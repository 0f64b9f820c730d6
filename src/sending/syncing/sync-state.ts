import type { Delay } from '../../drafts/store/rows.ts'
import type { Problem } from '../../protocol/problems.ts'

/** Whether what was typed here has reached the server. Times are ISO UTC, by this device's clock. */
export type SyncState =
  /** Nobody asked yet. */
  | { readonly state: 'unknown' }
  /** Everything typed up to `at` is there. */
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'saving'; readonly since: string }
  /** It waits and is tried again. */
  | { readonly state: 'waiting'; readonly since: string; readonly delay: Delay }
  /** The server says why it takes no more of this ficha. */
  | { readonly state: 'refused'; readonly since: string; readonly problem: Problem }

/** Since when something waits: a state that goes on keeps its beginning. */
export const sinceOf = (state: SyncState, now: string): string => ('since' in state ? state.since : now)
