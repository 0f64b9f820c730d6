import { type CellAddress, readAddress } from '../../ficha/address.ts'
import { printAnswer } from '../../ficha/kinds/kind.ts'
import type { BookChoices } from './book-choices.ts'
import type { AddedRow, BookProof } from './prove-book.ts'
import type { ReturnedCell } from './returned-cell.ts'

/** What accepting a workbook does: rows that come, and what is typed in cells. */
export interface BookChanges {
  readonly rows: readonly AddedRow[]
  readonly cells: readonly (readonly [CellAddress, string])[]
}

/** Does a cell enter, as the person decided so far? */
export function isAccepted({ state, address }: ReturnedCell, { chosen, left, blanked }: BookChoices): boolean {
  if (state === 'both') return chosen[address] === 'book'
  if (state === 'blank') return blanked[address] === true
  return state === 'book' && left[address] !== true
}

/** What is typed where: what was shown, as its kind prints it. Rows come only with something in them. */
export function bookChanges({ cells, newRows }: BookProof, choices: BookChoices): BookChanges {
  const taken = cells.filter((cell) => isAccepted(cell, choices))
  const fieldsWithRow = new Set(taken.map(({ address }) => withoutYear(address)))
  const isFilled = ({ table, row }: AddedRow): boolean =>
    Object.values(table.columns).some(({ id }) => fieldsWithRow.has(`${id}~${row}`))
  return {
    rows: newRows.filter(isFilled),
    cells: taken.map(({ address, asked, book }) => [address, printAnswer(asked.kind, book)]),
  }
}

function withoutYear(address: CellAddress): string {
  const { field, row } = readAddress(address)!
  return `${field}~${row}`
}
