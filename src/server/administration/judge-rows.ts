import type { ProvenRow, RowProblem } from '../../protocol/administration.ts'
import { type LoadColumns, type LoadKind, printRow, readTexts, type Texts } from '../../protocol/loads/load-kind.ts'
import type { ReadRow } from '../../protocol/loads/read-table.ts'
import { breatheAfter, inSlices } from '../in-slices.ts'
import { amountsToNothing, type Candidate, type OpenKind, type StoredKind } from './stored-kind.ts'

/** A row as it was judged; one that was refused is no candidate. */
export interface Judged {
  readonly proven: ProvenRow
  readonly candidate?: Candidate
}

/** Judges each row against what stands, then all of them together. `isTaken`: rows that are taken though they look wrong. */
export async function judgeRows(
  kind: StoredKind,
  opened: OpenKind,
  rows: readonly ReadRow[],
  isTaken: (row: number) => boolean,
): Promise<Judged[]> {
  let judged = withoutRepeated(await inSlices(rows, (read, index) => judgeRow(kind, opened, read, index + 1)))
  let refused: number
  do {
    await breatheAfter(rows.length)
    refused = refusedOf(judged)
    judged = judgeTogether(opened, judged)
    // A row may rest on another that was refused just now: what is left is judged again until all of it holds.
  } while (refusedOf(judged) > refused)
  return heldBack(opened, judged, isTaken)
}

const isWritten = ({ is }: ProvenRow): boolean => is === 'new' || is === 'changed' || is === 'removed'

/** Rows that look wrong wait, unless they are taken; so do those that would blank something: a blank may be an oversight. */
function heldBack(opened: OpenKind, judged: readonly Judged[], isTaken: (row: number) => boolean): Judged[] {
  const written = judged.flatMap(({ proven, candidate }) => (candidate && isWritten(proven) ? [candidate] : []))
  const wrong = opened.doubt?.(written)
  return judged.map((one) => {
    if (!one.candidate || !isWritten(one.proven)) return one
    const doubt = wrong?.get(one.candidate.key)
    const doubts = [...(doubt ? [doubt] : []), ...blanked(one.proven)]
    if (doubts.length === 0) return one
    const is = isTaken(one.proven.row) ? one.proven.is : 'held'
    return { ...one, proven: { ...one.proven, is, doubts } }
  })
}

/** What stands and would be blank. */
const blanked = ({ changes }: ProvenRow): RowProblem[] =>
  changes
    .filter(({ from, to }) => from !== '' && to === '')
    .map(({ column, from }) => ({
      column,
      what: `Ahora dice «${shortened(from)}» y quedaría en blanco. Si es así, márquela; si no, escriba el valor en el archivo.`,
    }))

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

const refusedOf = (judged: readonly Judged[]): number => judged.filter(({ proven }) => proven.is === 'refused').length

function judgeTogether(opened: OpenKind, judged: readonly Judged[]): Judged[] {
  const wrong = opened.checkTogether?.(judged.flatMap((one) => one.candidate ?? []))
  return judged.map((one) => {
    const problem = one.candidate && wrong?.get(one.candidate.key)
    return problem && one.proven.is !== 'same' ? refuse(one.proven, [problem]) : one
  })
}

function refuse(proven: ProvenRow, problems: readonly RowProblem[]): Judged {
  return { proven: { ...proven, is: 'refused', changes: [], problems: [...proven.problems, ...problems] } }
}

/** A row that a file brings twice is taken once, unless both were refused anyway. */
function withoutRepeated(judged: readonly Judged[]): Judged[] {
  const first = new Map<string, number>()
  return judged.map((one) => {
    const { key, row } = one.proven
    const before = key === null ? undefined : first.get(key)
    if (key !== null && before === undefined) first.set(key, row)
    if (before === undefined || !one.candidate) return one
    return refuse(one.proven, [{ column: null, what: 'Repite otra fila: deje una.', row: before }])
  })
}

function judgeRow(kind: StoredKind, opened: OpenKind, read: ReadRow, row: number): Judged {
  const nobody: ProvenRow = { row, key: null, name: '', is: 'same', changes: [], problems: [], notes: [] }
  const refuseUnknown = (problems: readonly RowProblem[]): Judged =>
    refuse({ ...nobody, name: kind.nameOf(printRow(kind.declared, read.row)) }, problems)
  const unread = [...read.problems, ...missingKeys(kind.declared, read)]
  if (unread.length > 0) return refuseUnknown(unread)
  const identified = opened.identify(read.row)
  if ('problems' in identified) return refuseUnknown(identified.problems)
  const from = opened.standing.get(identified.key)
  const { to, problems } = merge(kind.declared, printRow(kind.declared, identified.row), read.said, from)
  const known = { ...nobody, key: identified.key, name: kind.nameOf(to) }
  if (problems.length > 0) return refuse(known, problems)
  const { key, meant } = identified
  return judgeKnown(kind, opened, known, {
    ...{ key, from, to, meant },
    // Read where somebody asks: of most lists, only what is stored.
    get row() {
      return readTexts(kind.declared, to)
    },
  })
}

function missingKeys({ columns }: LoadKind, { row, problems }: ReadRow): RowProblem[] {
  const lacking = Object.entries(columns).filter(
    ([id, { key, blank }]) => key && blank === 'refused' && row[id] === undefined,
  )
  return lacking
    .filter(([id]) => !problems.some((one) => one.column === id))
    .map(([id, column]) => ({ column: id, what: `Falta «${column.head}». ${column.help}` }))
}

/** What the row becomes: what was said, what stands where nothing was, and what something new begins with. */
function merge<C extends LoadColumns>(
  { columns }: LoadKind<C>,
  texts: Texts,
  said: ReadonlySet<string>,
  from: Texts | undefined,
): { to: Texts; problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const become = ([id, column]: [string, C[string]]): [string, string] => {
    const { blank, cell, head, help, informs, starts } = column
    const typed = texts[id] ?? ''
    if (typed !== '' && !informs) return [id, typed]
    const isBlanked = said.has(id) && blank !== 'keeps'
    const kept = from?.[id] ?? (starts === undefined ? '' : cell.print(starts))
    const text = isBlanked ? '' : kept
    if (text === '' && blank === 'refused') problems.push({ column: id, what: `Falta «${head}». ${help}` })
    return [id, text]
  }
  return { to: Object.fromEntries(Object.entries(columns).map((one) => become(one as [string, C[string]]))), problems }
}

function judgeKnown(kind: StoredKind, opened: OpenKind, known: ProvenRow, candidate: Candidate): Judged {
  const { from, to } = candidate
  const { problems = [], notes = [] } = opened.check?.(candidate.row, from) ?? {}
  const remarked = { ...known, notes: [...notes] }
  if (problems.length > 0) return refuse(remarked, problems)
  const goes = amountsToNothing(kind, to)
  const changes = goes && !from ? [] : changesOf(kind.declared, from, to)
  const is = changes.length === 0 ? 'same' : goes ? 'removed' : from ? 'changed' : 'new'
  return { proven: { ...remarked, is, changes }, candidate }
}

const changesOf = ({ columns }: LoadKind, from: Texts | undefined, to: Texts): ProvenRow['changes'] =>
  Object.entries(columns)
    .filter(([id, { informs }]) => !informs && (from?.[id] ?? '') !== to[id])
    .map(([column]) => ({ column, from: from?.[column] ?? '', to: to[column] ?? '' }))
