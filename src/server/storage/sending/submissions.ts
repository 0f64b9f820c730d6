import canonicalize from 'canonicalize'
import type { ExecutionSteps } from '../../../engine/distributed.ts'
import { FichaDocument } from '../../../ficha/document.ts'
import type { Finding } from '../../../ficha/finding.ts'
import { sha256 } from '../../../ficha/fingerprint.ts'
import { Receipt } from '../../../protocol/bodies.ts'
import { makeFolio } from '../../../protocol/folio.ts'
import type { StoredFicha } from '../fichas.ts'
import type { Storage } from '../tables.ts'

/** What was sent under this act, and the receipt that it was given. */
export async function findSending(storage: Storage, act: string) {
  const row = await storage
    .selectFrom('submissions')
    .select(['canonical', 'receipt'])
    .where('actId', '=', act)
    .executeTakeFirst()
  return row && { canonical: row.canonical, receipt: Receipt.parse(JSON.parse(row.receipt)) }
}

/** The next folio of a year. Whoever takes one makes others wait until its transaction ends. */
export async function nextFolio(within: Storage, year: number): Promise<string> {
  const { last } = await within
    .insertInto('folios')
    .values({ year, last: 1 })
    .onConflict((conflict) => conflict.column('year').doUpdateSet((row) => ({ last: row('folios.last', '+', 1) })))
    .returning('last')
    .executeTakeFirstOrThrow()
  return makeFolio(year, last)
}

/** What was sent beside its receipt: the text whose hash is the fingerprint, who typed what, and findings worth keeping. */
interface Sent {
  readonly canonical: string
  readonly typed: string | null
  readonly findings: readonly Finding[]
  readonly steps: ExecutionSteps
}

/** Stores what was sent with its receipt, in the transaction of its act. */
export async function addSubmission(within: Storage, ficha: StoredFicha, receipt: Receipt, sent: Sent): Promise<void> {
  const { act: actId, at, folio, iteration, fingerprint } = receipt
  const { canonical, typed, findings, steps } = sent
  const { opens, closes, id: fichaId } = ficha
  const row = { actId, fichaId, iteration, folio, at, fingerprint, opens, closes, findingCount: findings.length }
  await within
    .insertInto('submissions')
    .values({ ...row, canonical, typed, receipt: JSON.stringify(receipt) })
    .execute()
  const rows = findings.map(({ rule, title, severity }, position) => ({ actId, position, rule, title, severity }))
  if (rows.length > 0) await within.insertInto('submissionFindings').values(rows).execute()
  await within
    .insertInto('executions')
    .values({ actId, ...steps })
    .execute()
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
