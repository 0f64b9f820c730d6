import canonicalize from 'canonicalize'
import { sha256, valuesFingerprint } from '../../ficha/fingerprint.ts'
import type { LoadCounts, Proof, ProofBody, ProvenRow } from '../../protocol/administration.ts'
import type { Texts } from '../../protocol/loads/load-kind.ts'
import { type ReadHead, type ReadRow, readHead, readRow } from '../../protocol/loads/read-table.ts'
import { rememberCells } from '../../protocol/loads/remember-cells.ts'
import { canonicalInSlices } from '../canonical-in-slices.ts'
import { breatheAfter, inSlices } from '../in-slices.ts'
import { type Judged, judgeRows } from './judge-rows.ts'
import type { AdministrationWorld, OpenKind, RowToStore, StoredKind } from './stored-kind.ts'

/** A proof, and what accepting it would store. */
export interface Proven {
  readonly proof: Proof
  readonly toStore: readonly RowToStore[]
  readonly opened: OpenKind
}

/** What a change of a row names: it differs as soon as the row does. */
export const versionOf = (texts: Texts): string => valuesFingerprint(canonicalize(texts)!)

/** What a table of rows would do to a list. Changes nothing. */
export async function prove(world: AdministrationWorld, asked: StoredKind, table: ProofBody): Promise<Proven> {
  const kind = { ...asked, declared: rememberCells(asked.declared) }
  const taken = new Set(table.taken)
  const head = readHead(kind.declared, table.head)
  const written = head.problems.length > 0 ? [] : table.rows
  const rows = await inSlices(written, (cells) => readUnder(head, kind, cells))
  const opened = await kind.open(
    world,
    rows.map((one) => one.row),
  )
  const judged = await judgeRows(kind, opened, rows, (row) => taken.has(row))
  await breatheAfter(rows.length)
  const shown = {
    kind: kind.declared.id,
    counts: countsOf(judged.map((one) => one.proven)),
    head: table.head.map((one, index) => ({ head: one, column: head.columns[index] ?? null })),
    problems: [...head.problems],
    rows: judged.map((one) => one.proven),
  }
  return {
    proof: { ...shown, fingerprint: await sha256(await canonicalInSlices(shown)) },
    toStore: judged.flatMap((one) => (one.candidate && isToStore(one.proven) ? [storeOf(one)] : [])),
    opened,
  }
}

/** Under a head whose letters can't be read a row would be taken without what stands there. */
function readUnder({ columns, unread }: ReadHead, { declared }: StoredKind, cells: readonly string[]): ReadRow {
  const read = readRow(declared, columns, cells)
  return unread === undefined ? read : { ...read, problems: [{ column: null, what: unread }, ...read.problems] }
}

const isToStore = ({ is }: ProvenRow): boolean => is === 'new' || is === 'changed' || is === 'removed'

const storeOf = ({ proven, candidate }: Judged): RowToStore => ({
  key: candidate!.key,
  isNew: proven.is === 'new',
  row: proven.is === 'removed' ? undefined : candidate!.row,
  meant: candidate!.meant,
})

export function countsOf(rows: readonly ProvenRow[]): LoadCounts {
  const counts = { new: 0, changed: 0, removed: 0, same: 0, refused: 0, held: 0 }
  for (const { is } of rows) counts[is] += 1
  const { held, ...others } = counts
  return held === 0 ? others : counts
}
