import type { LoadCounts, Proof, ProvenRow } from '../protocol/administration.ts'
import type { LoadKind } from '../protocol/loads/load-kind.ts'

const STATES: Record<ProvenRow['is'], string> = {
  new: 'nueva',
  changed: 'cambia',
  removed: 'se quita',
  same: 'igual',
  refused: 'rechazada',
}

/** '3 nuevas · 1 cambia · 0 se quitan · 12 iguales · 2 rechazadas' */
export const printCounts = (counts: LoadCounts): string => {
  const said = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
  return [
    said(counts.new, 'nueva', 'nuevas'),
    said(counts.changed, 'cambia', 'cambian'),
    said(counts.removed, 'se quita', 'se quitan'),
    said(counts.same, 'igual', 'iguales'),
    said(counts.refused, 'rechazada', 'rechazadas'),
  ].join(' · ')
}

/** A proof as lines of a table; rows that stay as they are aren't in it. `lines`: where each row stands in its file. */
export function printProof(kind: LoadKind, { head, counts, problems, rows }: Proof, lines: readonly number[]): string {
  const passedOver = head.filter(({ column, head: said }) => column === null && said.trim() !== '')
  const said = [
    ...passedOver.map((one) => `La columna «${one.head}» no se lee.`),
    ...problems,
    ...rows.flatMap((row) => printRow(kind, row, lines)),
  ]
  return [`${kind.title}: ${printCounts(counts)}`, ...said, ''].join('\n')
}

function printRow(kind: LoadKind, proven: ProvenRow, lines: readonly number[]): string[] {
  const { row, is, name, changes, problems, notes } = proven
  if (is === 'same' && notes.length === 0) return []
  const first = `fila ${String(lineOf(row, lines)).padEnd(6)}${STATES[is].padEnd(11)}${name}`
  const headOf = (column: string | null): string => (column === null ? '' : `${kind.columns[column]?.head ?? column}: `)
  const changed =
    is === 'changed' ? changes.map((one) => `${headOf(one.column)}${shown(one.from)} → ${shown(one.to)}`) : []
  const wrong = problems.map((one) => `${headOf(one.column)}${one.what}${otherRow(one.row, lines)}`)
  return [first, ...[...changed, ...wrong, ...notes].map((one) => `${' '.repeat(22)}${one}`)]
}

const lineOf = (row: number, lines: readonly number[]): number => lines[row - 1] ?? row
const otherRow = (row: number | undefined, lines: readonly number[]): string =>
  row === undefined ? '' : ` (fila ${lineOf(row, lines)})`

const shown = (text: string): string => (text === '' ? '(en blanco)' : `«${text}»`)
