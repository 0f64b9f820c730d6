import type { ActName, Role } from '../../ficha/status.ts'
import type { ActBodyOf, ReviewAct } from '../../protocol/review.ts'
import type { Outcome, RefusedOutcome } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import type { StoredFicha } from '../storage/fichas.ts'
import type { Caller } from '../storage/reach.ts'
import type { ChainEnd } from '../storage/record/record-entry.ts'
import type { FichaChange, StoredAct, StoredStep } from '../storage/review/acts.ts'
import type { Storage } from '../storage/tables.ts'

/** A ficha of which something is asked, by whom and when (ISO UTC). */
export interface ActContext {
  readonly ports: Ports
  readonly caller: Caller
  readonly ficha: StoredFicha
  readonly now: string
}

/** What is recorded of an act: hashes of what people wrote, never their words; but a reason of the head's is said. */
export type ActContent = Readonly<Record<string, unknown>>

/** What an act comes to, once it was found good. */
export interface DecidedAct {
  readonly content: ActContent
  readonly change?: FichaChange
  /** What else it stores, in the same transaction; what it gives is recorded too. */
  readonly store?: (within: Storage, step: StoredStep) => Promise<ActContent | undefined>
}

/** An act that was stored and recorded. */
export interface Done {
  readonly step: StoredStep
  /** Its place in the record. */
  readonly record: ChainEnd
  readonly content: ActContent
}

/** A decision, under the name of its act, with what it answers. */
export interface Decided<T> extends DecidedAct {
  readonly name: ActName
  /** In the same transaction, so that it can store what says where the act stands in the record. */
  readonly answer: (within: Storage, done: Done) => Promise<T>
}

/** One act of a review: decides on what was asked, as the ficha stands. Who may do it when is told by ficha/status.ts. */
export type Decide<N extends ReviewAct> = (context: ActContext, body: ActBodyOf<N>) => Promise<Outcome<DecidedAct>>

/** A body by which acts are asked for, and what is its own on the way of all acts (perform.ts). */
export interface ActRequest<B extends { readonly act: string }, T> {
  /** In these roles people reach the ficha. */
  readonly roles: readonly Role[]
  /** What makes two requests the same: a hash of it is kept with the act. */
  asked(body: B): unknown
  /** What was answered to an act that is stored already; undefined when it wasn't asked for like this. */
  answered(context: ActContext, stored: StoredAct, body: B): Promise<T | undefined>
  /** May they, now, on what they saw? */
  refuse(context: ActContext, body: B): Promise<RefusedOutcome | undefined>
  decide(context: ActContext, body: B): Promise<Outcome<Decided<T>>>
}
