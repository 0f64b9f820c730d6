import { unreadColumns } from '../administering/loads/left-out.ts'
import { lineOf, placeInFile, sheetRead } from '../administering/loads/place-in-file.ts'
import { counted } from '../ficha/counted.ts'
import type { FileTable } from '../importing/files/file-table.ts'
import type { LoadCounts, Proof, ProvenRow } from '../protocol/administration.ts'
import type { LoadKind } from '../protocol/loads/load-kind.ts'

const STATES: Record<ProvenRow['is'], string> = {
  new: 'nueva',
  changed: 'cambia',
  removed: 'se quita',
  same: 'igual',
  refused: 'rechazada',
  held: 'en duda',
}

/** '3 nuevas · 1 cambia · 0 se quitan · 12 iguales · 2 rechazadas' */
export const printCounts = (counts: LoadCounts): string => {
  return [
    counted(counts.new, 'nueva', 'nuevas'),
    counted(counts.changed, 'cambia', 'cambian'),
    counted(counts.removed, 'se quita', 'se quitan'),
    counted(counts.same, 'igual', 'iguales'),
    counted(counts.refused, 'rechazada', 'rechazadas'),
    ...(counts.held ? [`${counts.held} en duda`] : []),
  ].join(' · ')
}

/** A proof as lines of a table; rows that stay as they are aren't in it. `file`: where each row stands. */
export function printProof(kind: LoadKind, { head, counts, problems, rows }: Proof, file: FileTable): string {
  const said = [
    ...[sheetRead(file), ...file.said].filter((one) => one !== undefined),
    ...unreadColumns({ head }).map((one) => `La columna «${one}» no se lee.`),
    ...problems,
    ...rows.flatMap((row) => printRow(kind, head, row, file)),
  ]
  return [`${kind.title}: ${printCounts(counts)}`, ...said, ''].join('\n')
}

function printRow(kind: LoadKind, head: Proof['head'], proven: ProvenRow, file: FileTable): string[] {
  const { row, is, name, changes, problems, notes, doubts = [] } = proven
  if (is === 'same' && notes.length === 0) return []
  const first = `fila ${String(lineOf(file, row)).padEnd(6)}${STATES[is].padEnd(11)}${name}`
  const headOf = (column: string | null): string => (column === null ? '' : `${kind.columns[column]?.head ?? column}: `)
  const changed =
    is === 'changed' || is === 'held'
      ? changes.map((one) => `${headOf(one.column)}${shown(one.from)} → ${shown(one.to)}`)
      : []
  const wrong = [...problems, ...doubts].map(
    (one) => `${headOf(one.column)}${one.what}${placeInFile(file, head, row, one)}${otherRow(one.row, file)}`,
  )
  return [first, ...[...changed, ...wrong, ...notes].map((one) => `${' '.repeat(22)}${one}`)]
}

const otherRow = (row: number | undefined, file: FileTable): string =>
  row === undefined ? '' : ` (fila ${lineOf(file, row)})`

const shown = (text: string): string => (text === '' ? '(en blanco)' : `«${text}»`)
