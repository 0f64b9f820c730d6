import * as stored from '../storage/record/audit.ts'
import { type ChainEnd, NO_ENTRY } from '../storage/record/record-entry.ts'
import type { Break } from '../storage/record/rows.ts'
import type { Storage } from '../storage/tables.ts'
import { RecordReplay } from './replay.ts'
import { verifyAct } from './verify-act.ts'
import { verifyEntry } from './verify-entry.ts'
import { verifyFiles } from './verify-files.ts'

/** What an audit comes to: everything is as it was recorded, or the first thing that isn't. */
export type Audit =
  | { readonly is: 'whole'; readonly head: ChainEnd; readonly acts: number; readonly sendings: number }
  | { readonly is: 'broken'; readonly break: Break }

/** Verifies the whole record and all that is stored of each act, in pages. To be called in a transaction of its own. */
export async function auditRecord(storage: Storage): Promise<Audit> {
  const replay = new RecordReplay()
  const walked = await walk(storage, replay)
  const found = 'what' in walked ? walked : await verifyRest(storage, replay, walked)
  if (found) return { is: 'broken', break: found }
  return { is: 'whole', head: walked as ChainEnd, acts: replay.acts, sendings: replay.sendings }
}

/** Along the chain, up to its end or to the first break. */
async function walk(storage: Storage, replay: RecordReplay): Promise<ChainEnd | Break> {
  let last: ChainEnd = { position: 0, hash: NO_ENTRY }
  // From the very beginning, so that a position that can't be is met too.
  let from = -1_000_000
  for (;;) {
    const page = await stored.entriesAfter(storage, from)
    if (page.length === 0) return last
    for (const { entry, stored: rows } of page) {
      const found =
        (await verifyEntry(last, entry)) ??
        (await verifyAct(entry, rows)) ??
        (await verifyFiles(storage, entry, rows)) ??
        replay.add(entry, rows)
      if (found) return found
      last = { position: entry.position, hash: entry.hash }
    }
    from = last.position
  }
}

/** What the chain doesn't pass by: rows without an entry, its stated end, and what is kept for queries. */
async function verifyRest(storage: Storage, replay: RecordReplay, end: ChainEnd): Promise<Break | undefined> {
  return (
    (await findStray(storage)) ??
    verifyHead(end, await stored.statedHeads(storage)) ??
    (await inPages(storage, stored.fichaStates, (row) => replay.verifyFicha(row))) ??
    (await inPages(storage, stored.observationStates, (row) => replay.verifyObservation(row))) ??
    (await verifyCounts(storage, replay)) ??
    firstOf(await stored.lastFolios(storage), (row) => replay.verifyFolios(row)) ??
    firstOf(await stored.lastPublications(storage), (row) => replay.verifyPublications(row))
  )
}

async function findStray(storage: Storage): Promise<Break | undefined> {
  const act = await stored.actWithoutEntry(storage)
  if (act) return { ...strayOf(act.id, act), name: act.name, by: act.byName ?? '', what: 'el acto no tiene eslabón' }
  const sent = await stored.submissionWithoutEntry(storage)
  if (sent) return { ...strayOf(sent.actId, sent), what: `el envío con folio ${sent.folio} no tiene eslabón` }
  const finding = await stored.strayFinding(storage)
  return finding && { act: finding.actId, what: `hay un hallazgo que no es de ningún envío (${finding.title})` }
}

const strayOf = (act: string, { fichaId, at }: { fichaId: string; at: string }) => ({ act, ficha: fichaId, at })

function verifyHead(end: ChainEnd, heads: readonly ChainEnd[]): Break | undefined {
  const [head] = heads
  if (!head || heads.length > 1) return { what: 'no está dicho dónde termina el registro (record_head)' }
  if (head.position > end.position)
    return {
      position: end.position + 1,
      what: `el registro llegaba hasta la posición ${head.position}: se quitó el final`,
    }
  if (head.position === end.position && head.hash === end.hash) return undefined
  return { position: end.position, what: 'donde termina el registro no es lo que dice la base (record_head)' }
}

/** Rows of a table, page after page, up to the first break. */
async function inPages<T extends { readonly id: string }>(
  storage: Storage,
  rowsAfter: (storage: Storage, after: string) => Promise<T[]>,
  verify: (row: T) => Break | undefined,
): Promise<Break | undefined> {
  for (let after = ''; ; ) {
    const page = await rowsAfter(storage, after)
    const last = page.at(-1)
    if (!last) return undefined
    const found = firstOf(page, verify)
    if (found) return found
    after = last.id
  }
}

async function verifyCounts(storage: Storage, replay: RecordReplay): Promise<Break | undefined> {
  for (const table of stored.ROWS_OF_ACTS) {
    const found = replay.verifyCount(table, await stored.countRows(storage, table))
    if (found) return found
  }
  return undefined
}

function firstOf<T>(rows: readonly T[], verify: (row: T) => Break | undefined): Break | undefined {
  for (const row of rows) {
    const found = verify(row)
    if (found) return found
  }
  return undefined
}
