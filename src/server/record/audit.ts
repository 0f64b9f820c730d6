import * as stored from '../storage/record/audit.ts'
import { type Head, NO_LINK } from '../storage/record/link.ts'
import type { Break } from '../storage/record/rows.ts'
import type { Storage } from '../storage/tables.ts'
import { Tally } from './replay.ts'
import { verifyAct } from './verify-act.ts'
import { verifyFiles } from './verify-files.ts'
import { verifyLink } from './verify-link.ts'

/** What an audit comes to: everything is as it was recorded, or the first thing that isn't. */
export type Audit =
  | { readonly is: 'whole'; readonly head: Head; readonly acts: number; readonly sendings: number }
  | { readonly is: 'broken'; readonly break: Break }

/** Verifies the whole record and all that is stored of each act, in pages. To be called in a transaction of its own. */
export async function auditRecord(storage: Storage): Promise<Audit> {
  const tally = new Tally()
  const walked = await walk(storage, tally)
  const found = 'what' in walked ? walked : await verifyRest(storage, tally, walked)
  if (found) return { is: 'broken', break: found }
  return { is: 'whole', head: walked as Head, acts: tally.acts, sendings: tally.sendings }
}

/** Along the chain, up to its end or to the first break. */
async function walk(storage: Storage, tally: Tally): Promise<Head | Break> {
  let last: Head = { position: 0, hash: NO_LINK }
  // From the very beginning, so that a position that can't be is met too.
  let from = -1_000_000
  for (;;) {
    const page = await stored.linksAfter(storage, from)
    if (page.length === 0) return last
    for (const { link, stored: rows } of page) {
      const found =
        (await verifyLink(last, link)) ??
        (await verifyAct(link, rows)) ??
        (await verifyFiles(storage, link, rows)) ??
        tally.add(link, rows)
      if (found) return found
      last = { position: link.position, hash: link.hash }
    }
    from = last.position
  }
}

/** What the chain doesn't pass by: rows without a link, its stated end, and what is kept for queries. */
async function verifyRest(storage: Storage, tally: Tally, end: Head): Promise<Break | undefined> {
  return (
    (await findStray(storage)) ??
    verifyHead(end, await stored.statedHeads(storage)) ??
    (await inPages(storage, stored.fichaStates, (row) => tally.verifyFicha(row))) ??
    (await inPages(storage, stored.observationStates, (row) => tally.verifyObservation(row))) ??
    (await verifyCounts(storage, tally)) ??
    firstOf(await stored.lastFolios(storage), (row) => tally.verifyFolios(row)) ??
    firstOf(await stored.lastPublications(storage), (row) => tally.verifyPublications(row))
  )
}

async function findStray(storage: Storage): Promise<Break | undefined> {
  const act = await stored.actWithoutLink(storage)
  if (act) return { ...strayOf(act.id, act), name: act.name, by: act.byName ?? '', what: 'el acto no tiene eslabón' }
  const sent = await stored.submissionWithoutLink(storage)
  if (sent) return { ...strayOf(sent.actId, sent), what: `el envío con folio ${sent.folio} no tiene eslabón` }
  const finding = await stored.strayFinding(storage)
  return finding && { act: finding.actId, what: `hay un hallazgo que no es de ningún envío (${finding.title})` }
}

const strayOf = (act: string, { fichaId, at }: { fichaId: string; at: string }) => ({ act, ficha: fichaId, at })

function verifyHead(end: Head, heads: readonly Head[]): Break | undefined {
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

async function verifyCounts(storage: Storage, tally: Tally): Promise<Break | undefined> {
  for (const table of stored.ROWS_OF_ACTS) {
    const found = tally.verifyCount(table, await stored.countRows(storage, table))
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
