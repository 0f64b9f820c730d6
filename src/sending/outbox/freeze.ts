// Idempotency key: the id of the act, made here once, makes any number of attempts one sending.

import type { OutboxMessage } from '../../drafts/store/rows.ts'
import type { FichaDocument } from '../../ficha/document.ts'
import type { SubmissionBody } from '../../protocol/bodies.ts'
import { submissionBody } from '../../protocol/submission-body.ts'
import type { SendingPorts } from './ports.ts'

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

/** The document that is signed: a justification of what is no longer found isn't part of it. `asked`: rules that found something. */
export const documentToSign = (document: FichaDocument, asked: ReadonlySet<string>): FichaDocument => ({
  ...document,
  justifications: document.justifications.filter(({ text, rule }) => text.trim() !== '' && asked.has(rule)),
})

/** Makes an outbox message of a document: what is sent is this and stays this, with the id that makes it one act for ever. */
export async function freeze(
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
