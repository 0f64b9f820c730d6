import type { FichaDocument } from '../../ficha/document.ts'
import type { SubmissionBody } from '../../protocol/bodies.ts'
import { submissionBody } from '../../protocol/submission-body.ts'
import type { SendingPorts } from './ports.ts'
// State machine of an outbox message: each step is a pure function of the one before.

import type { OutboxMessage } from '../../drafts/store/rows.ts'
import type { AskOutcome, SendOutcome } from './outcome.ts'

/** What to send: the document as it is on the screen, on the version of the ficha that was seen. */
export interface ToSend {
  readonly ficha: string
  readonly version: number
  readonly document: FichaDocument
  /** How far the server's journal had been read: what others typed after that isn't in the document. */
  readonly journal?: SubmissionBody['journal']
  /** The answers to what was observed, when it came back. */
  readonly replies?: SubmissionBody['replies']
}

/** Makes an outbox message of a document: what is sent is this and stays this, with the id that makes it one act for ever. */
export async function freezeMessage(
  { ficha, version, document, ...along }: ToSend,
  ports: SendingPorts,
): Promise<OutboxMessage> {
  const act = ports.newId()
  const frozen = structuredClone(document)
  const firstAt = new Date(ports.now()).toISOString()
  const body = await submissionBody(frozen, act, version, structuredClone(along))
  const start = { state: 'waiting', attempts: 0, isInDoubt: false, isWithdrawing: false } as const
  return { ficha, act, version, document: frozen, body, firstAt, ...start }
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
