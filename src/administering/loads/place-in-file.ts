import { listed } from '../../ficha/counted.ts'
import { columnLetter } from '../../importing/block.ts'
import type { FileTable } from '../../importing/files/file-table.ts'
import type { Proof, RowProblem } from '../../protocol/administration.ts'

type Place = Pick<FileTable, 'sheet' | 'lines'>

/** Which sheet was read, where a workbook has others that people may have meant; undefined elsewhere. */
export function sheetRead({ sheet, otherSheets = [] }: Pick<FileTable, 'sheet' | 'otherSheets'>): string | undefined {
  if (sheet === undefined || otherSheets.length === 0) return undefined
  return `Se leyó la hoja «${sheet}», y no ${listed(otherSheets.map(({ name, isHidden }) => `«${name}»${isHidden ? ' (oculta)' : ''}`))}.`
}

/** On which line of its file a row of a proof stands; rows count from 1 below the head. */
export const lineOf = ({ lines }: Pick<Place, 'lines'>, row: number): number => lines[row - 1] ?? row

/** Where in a workbook the cell stands that a problem is about, for its end: ' (hoja «Promedios», celda C2)'; '' elsewhere. */
export function placeInFile(file: Place, head: Proof['head'], row: number, { column }: RowProblem): string {
  const index = head.findIndex((one) => column !== null && one.column === column)
  if (file.sheet === undefined || index === -1) return ''
  return ` (hoja «${file.sheet}», celda ${columnLetter(index)}${lineOf(file, row)})`
}
