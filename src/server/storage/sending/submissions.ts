import canonicalize from 'canonicalize'
import { FichaDocument } from '../../../ficha/document.ts'
import type { Finding } from '../../../ficha/finding.ts'
import { sha256 } from '../../../ficha/fingerprint.ts'
import type { TypedCells } from '../../../ficha/typed.ts'
import { Receipt, type RecordLink } from '../../../protocol/bodies.ts'
import { makeFolio } from '../../../protocol/folio.ts'
import { isTaken } from '../../database/unavailable.ts'
import type { StoredFicha } from '../fichas.ts'
import { keepInbox } from '../inbox/inbox-rows.ts'
import { recordAct } from '../record/record.ts'
import { rowsOfActs } from '../record/rows-of-acts.ts'
import { type StoredSending, sendingContent } from '../record/sending-content.ts'
import { hashStored } from '../record/stored-rows.ts'
import { type FichaChange, type StoredStep, storeStep } from '../review/acts.ts'
import { addRemark } from '../review/observations.ts'
import type { Storage } from '../tables.ts'

/** A sending that was decided to be good; what is still missing of its receipt is given when it is stored. */
export interface Sending {
  readonly act: string
  /** Hash of what was asked for. */
  readonly asked: string
  readonly by: { readonly id: string; readonly name: string }
  readonly at: string
  readonly fingerprint: string
  readonly canonical: string
  readonly typed?: TypedCells | undefined
  readonly findings: readonly Finding[]
  /** The first one, or what was corrected after a return with its answers. */
  readonly name: 'submit' | 'resubmit'
  readonly replies: readonly Reply[]
}

/** What the institution answers to an observation. */
export interface Reply {
  readonly observation: string
  readonly text: string
}

/** An act as it was recorded, with what it stored. */
export interface RecordedSending {
  readonly byId: string
  readonly fichaId: string
  readonly asked: string | null
  readonly canonical: string
  readonly receipt: Receipt
}

export async function findSending(storage: Storage, act: string): Promise<RecordedSending | undefined> {
  const row = await storage
    .selectFrom('acts')
    .innerJoin('submissions', 'submissions.actId', 'acts.id')
    .select(['acts.byId', 'acts.fichaId', 'acts.asked', 'canonical', 'receipt'])
    .where('acts.id', '=', act)
    .executeTakeFirst()
  return row && { ...row, receipt: Receipt.parse(JSON.parse(row.receipt)) }
}

/**
 * Stores a sending whole, or nothing of it. Undefined when another one was first: the ficha no longer stands at the
 * version, or its journal where it did, on which this one was decided, or its act is already recorded.
 */
export async function storeSending(
  storage: Storage,
  ficha: StoredFicha,
  sending: Sending,
): Promise<Receipt | undefined> {
  try {
    return await storage.transaction().execute((within) => storeWithin(within, ficha, sending))
  } catch (error) {
    // Another process recorded the same act between the look and the writing.
    if (isTaken(error)) return undefined
    throw error
  }
}

async function storeWithin(within: Storage, ficha: StoredFicha, sending: Sending): Promise<Receipt | undefined> {
  if (await findSending(within, sending.act)) return undefined
  const { act: id, name, at, by, replies, asked } = sending
  const change = answered(ficha, replies)
  const step = await storeStep(within, ficha, { id, name, byId: by.id, at, asked }, change)
  if (!step) return undefined
  const receipt = makeReceipt(ficha, sending, await nextFolio(within, ficha.period.year))
  await storeReplies(within, ficha, sending, step)
  const stored = await hashStored((await rowsOfActs(within, [id]))(id))
  const linked = {
    ...receipt,
    record: await link(within, ficha, sending, receipt, { version: step.version, asked, stored }),
  }
  await store(within, ficha, sending, linked)
  await keepInbox(within, { is: 'fichas', ids: [ficha.id] })
  return linked
}

/** What was open is answered; nobody has seen the answers yet. */
const answered = ({ openCount, answeredCount }: StoredFicha, replies: readonly Reply[]): FichaChange => ({
  openCount: openCount - replies.length,
  answeredCount: answeredCount + replies.length,
})

async function storeReplies(within: Storage, { id: fichaId }: StoredFicha, sending: Sending, step: StoredStep) {
  const { act: actId, by, at, replies } = sending
  const said = { actId, fichaId, seq: step.seq, kind: 'answer', byId: by.id, at } as const
  for (const { observation, text } of replies)
    await addRemark(within, observation, { ...said, text, iteration: step.standing.iteration })
}

async function nextFolio(storage: Storage, year: number): Promise<string> {
  const { last } = await storage
    .insertInto('folios')
    .values({ year, last: 1 })
    .onConflict((conflict) => conflict.column('year').doUpdateSet((row) => ({ last: row('folios.last', '+', 1) })))
    .returning('last')
    .executeTakeFirstOrThrow()
  return makeFolio(year, last)
}

/** Through its schema, so that it is written alike now and whenever it is read again. */
const makeReceipt = (ficha: StoredFicha, sending: Sending, folio: string): Receipt =>
  Receipt.parse({
    folio,
    act: sending.act,
    ficha: ficha.id,
    programme: ficha.programme.name,
    service: ficha.programme.service,
    year: ficha.period.year,
    iteration: ficha.iteration + 1,
    at: sending.at,
    by: { name: sending.by.name },
    fingerprint: sending.fingerprint,
    serverTime: sending.at,
  } satisfies Receipt)

const typedText = ({ typed }: Sending): string | null => (typed ? JSON.stringify(typed) : null)

/** Its place in the record, which the receipt carries. */
async function link(
  within: Storage,
  ficha: StoredFicha,
  sending: Sending,
  receipt: Receipt,
  step: Pick<StoredSending, 'version' | 'asked' | 'stored'>,
): Promise<RecordLink> {
  const { folio, iteration, year } = receipt
  const { fingerprint, findings } = sending
  const { opens, closes } = ficha
  const texts = { typed: typedText(sending), receipt: JSON.stringify(receipt) }
  const said = { folio, iteration, year, fingerprint, findings, opens, closes, ...step }
  const content = await sendingContent({ ...said, ...texts })
  const { act: id, at, by, name } = sending
  const about = { name, ficha: ficha.id, subject: `ficha:${ficha.id}` }
  const { position, hash } = await recordAct(within, { id, ...about, by: { id: by.id, name: by.name }, at, content })
  return { position, hash }
}

async function store(within: Storage, ficha: StoredFicha, sending: Sending, receipt: Receipt): Promise<void> {
  const { act: actId, at, fingerprint, canonical, findings } = sending
  const { folio, iteration } = receipt
  const { opens, closes, id: fichaId } = ficha
  const texts = { canonical, receipt: JSON.stringify(receipt), typed: typedText(sending) }
  const row = { actId, fichaId, iteration, folio, at, fingerprint, opens, closes, findingCount: findings.length }
  await within
    .insertInto('submissions')
    .values({ ...row, ...texts })
    .execute()
  const rows = findings.map(({ rule, title, severity }, position) => ({ actId, position, rule, title, severity }))
  if (rows.length > 0) await within.insertInto('submissionFindings').values(rows).execute()
  const hashes = [
    { hash: fingerprint, kind: 'sent', actId, fichaId },
    { hash: await receiptHash(receipt), kind: 'receipt', actId, fichaId },
  ]
  await within.insertInto('fingerprints').values(hashes).execute()
}

/** Of a receipt as data, however its file is written. */
const receiptHash = (receipt: Receipt): Promise<string> => sha256(canonicalize(receipt)!)

/** What was sent in an iteration, its dates as they were then, with its receipt; undefined when there is none. */
export async function findSubmission(storage: Storage, fichaId: string, iteration: number) {
  const row = await storage
    .selectFrom('submissions')
    .select(['canonical', 'opens', 'closes', 'typed', 'receipt'])
    .where('fichaId', '=', fichaId)
    .where('iteration', '=', iteration)
    .executeTakeFirst()
  if (!row) return undefined
  const { period, ...rest } = JSON.parse(row.canonical)
  const typed = row.typed === null ? {} : { typed: JSON.parse(row.typed) }
  const dated = { ...rest, ...typed, period: { ...period, opens: row.opens, closes: row.closes } }
  return { document: FichaDocument.parse(dated), receipt: Receipt.parse(JSON.parse(row.receipt)) }
}
