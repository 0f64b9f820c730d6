import type { FichaDocument } from '../../ficha/document.ts'
import type { Receipt, SubmissionBody } from '../../protocol/bodies.ts'
import type { Problem } from '../../protocol/problems.ts'
import type { AskOutcome, Delay, SendOutcome } from './outcome.ts'

export type OutboxState = 'waiting' | 'sending' | 'accepted' | 'refused' | 'conflict'

/** A frozen sending and how it goes; one per ficha. It is kept before any network is touched. */
export interface OutboxMessage {
  readonly ficha: string
  readonly act: string
  readonly version: number
  readonly state: OutboxState
  /** The ficha as it was on the screen. */
  readonly document: FichaDocument
  readonly body: SubmissionBody
  /** When it was put in the queue. Times are ISO UTC. */
  readonly firstAt: string
  readonly attempts: number
  readonly lastAt?: string
  /** When it is tried next, unless the network comes back before. */
  readonly nextAt?: string
  /** An attempt was posted and its answer was lost: the server may have it. */
  readonly isInDoubt: boolean
  /** Somebody asked to withdraw it while it was in doubt: it isn't posted again until the server says. */
  readonly isWithdrawing: boolean
  /** Why it still waits. */
  readonly delay?: Delay
  /** What the server objected. */
  readonly problem?: Problem
  readonly receipt?: Receipt
}

/** Is it still on its way? Then the ficha is read only. */
export const isOnItsWay = ({ state }: OutboxMessage): boolean => state === 'waiting' || state === 'sending'

/** Pauses after each attempt without an answer, in seconds; the last one for ever. */
const PAUSES = [2, 5, 15, 30, 60, 120, 300]

export const pauseAfter = (attempts: number): number =>
  (PAUSES[Math.min(Math.max(attempts, 1), PAUSES.length) - 1] ?? 300) * 1_000

/** An attempt begins. It was already 'sending' when the browser was killed in the middle of one. */
export const begun = (message: OutboxMessage, now: number): OutboxMessage => ({
  ...message,
  state: 'sending',
  attempts: message.attempts + 1,
  lastAt: new Date(now).toISOString(),
  nextAt: undefined,
})

/** About to be posted: from here on, until an answer, nobody here knows whether the server has it. */
export const posted = (message: OutboxMessage): OutboxMessage => ({ ...message, isInDoubt: true })

/** Withdrawn where the server surely doesn't have it; otherwise it will be once the server says so. */
export const withdrawing = (message: OutboxMessage): OutboxMessage | 'gone' =>
  message.state === 'waiting' && !message.isInDoubt ? 'gone' : { ...message, isWithdrawing: true }

/** What an answer makes of it. */
export function answered(
  message: OutboxMessage,
  outcome: SendOutcome | AskOutcome,
  now: number,
): OutboxMessage | 'gone' {
  const decided = { ...message, isInDoubt: false, isWithdrawing: false, delay: undefined }
  if (outcome.is === 'accepted' || outcome.is === 'stored')
    return { ...decided, state: 'accepted', receipt: outcome.receipt, problem: undefined }
  if (outcome.is === 'refused' || outcome.is === 'conflict')
    return { ...decided, state: outcome.is, problem: outcome.problem }
  if (outcome.is === 'absent') return message.isWithdrawing ? 'gone' : { ...message, isInDoubt: false }
  const isInDoubt = message.isInDoubt && outcome.arrived === 'unknown'
  // As long as the server says, where it says so.
  const asked = (outcome.problem?.retryAfter ?? 0) * 1_000
  const nextAt = new Date(now + Math.max(pauseAfter(message.attempts), asked)).toISOString()
  const waiting = { ...message, state: 'waiting', isInDoubt, nextAt } as const
  return message.isWithdrawing && !isInDoubt ? 'gone' : { ...waiting, delay: outcome.delay, problem: outcome.problem }
}
