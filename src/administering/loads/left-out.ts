import type { FileTable } from '../../importing/files/file-table.ts'
import type { Proof, ProvenRow } from '../../protocol/administration.ts'
import type { LoadKind } from '../../protocol/loads/load-kind.ts'
import type { TableToWrite } from '../../showing/table-file.ts'

/** The column that says what is wrong. */
const WHY = 'Qué corregir'

/** Heads of columns that nobody reads. Whoever loads a mended file knows that the one which says what to mend isn't. */
export const unreadColumns = ({ head }: Pick<Proof, 'head'>): string[] =>
  head.filter((one) => one.column === null && one.head.trim() !== '' && one.head !== WHY).map((one) => one.head)

const staysOut = ({ is }: ProvenRow): boolean => is === 'refused' || is === 'held'

/** The rows that a load leaves out, as the file had them and with what is wrong in each: mended there, they are loaded again. */
export function leftOut({ columns }: LoadKind, { rows }: Proof, file: FileTable): TableToWrite {
  const told = file.head.indexOf(WHY)
  const without = (cells: readonly string[]): string[] => cells.filter((_, index) => index !== told)
  const width = file.head.length
  return {
    head: [...without(file.head), WHY],
    rows: rows.filter(staysOut).map((row) => {
      const cells = file.rows[row.row - 1] ?? []
      return [...without(file.head.map((_, index) => cells[index] ?? '')), whyOf(columns, row), ...cells.slice(width)]
    }),
  }
}

const whyOf = (columns: LoadKind['columns'], { problems, doubts = [] }: ProvenRow): string =>
  [...problems, ...doubts]
    .map(({ column, what }) => (column === null ? what : `${columns[column]?.head ?? column}: ${what}`))
    .join(' ')
