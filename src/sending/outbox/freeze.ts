import { submissionBody } from '../../protocol/submission-body.ts'
import type { Parcel } from './outbox-message.ts'
import type { SendingPorts } from './ports.ts'
import type { ToSend } from './sending.ts'

/** Makes a parcel of a document: what is sent is this and stays this, with the id that makes it one act for ever. */
export async function freeze({ ficha, version, document, ...along }: ToSend, ports: SendingPorts): Promise<Parcel> {
  const act = ports.newId()
  const frozen = structuredClone(document)
  const firstAt = new Date(ports.now()).toISOString()
  const body = await submissionBody(frozen, act, version, structuredClone(along))
  const start = { state: 'waiting', attempts: 0, isInDoubt: false, isWithdrawing: false } as const
  return { ficha, act, version, document: frozen, body, firstAt, ...start }
}
