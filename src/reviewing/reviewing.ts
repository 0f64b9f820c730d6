import type { ObservedPlace } from '../ficha/observation.ts'
import type { Action } from '../ficha/status.ts'
import type { CallResult } from '../protocol/client.ts'
import type { ActBody, ActDone, Observation, Review, ReviewAct } from '../protocol/review.ts'

type Without<B> = B extends unknown ? Omit<B, 'act' | 'version' | 'fingerprint'> : never
/** What a screen says of an act: its id, version and fingerprint are those of what is on the screen. */
export type ScreenAct = Without<ActBody>

/** A review as its screens share it: what the server says, what is under way, and how to act on it. */
export interface Reviewing {
  readonly review: Review
  /** May this person do it as the ficha stands? */
  readonly may: (action: Action) => boolean
  /**
   * Does an act on what is on the screen. What moved meanwhile is read again and said by the desk; what comes back is
   * for whoever asked to go on.
   */
  readonly does: (request: ScreenAct) => Promise<CallResult<ActDone>>
  /** The act that is under way, so that its buttons wait. */
  readonly doing: ReviewAct | undefined
  /** Opens the composer at a place: a draft that was left there is found again. */
  readonly compose: (place: ObservedPlace) => void
  /** Opens the composer on an observation: to insist on it, or to reword it. */
  readonly composeOn: (observation: Observation, name: 'insist' | 'reword') => void
}
