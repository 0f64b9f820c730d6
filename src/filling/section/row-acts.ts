import { formIndex } from '../../engine/cells.ts'
import { numberedRow } from '../../engine/labels.ts'
import { type CellAddress, readAddress } from '../../ficha/address.ts'
import type { Table } from '../../ficha/field.ts'
import { type Filling, whenWords } from '../filling-context.ts'

/** The free table and the row of a cell; undefined where rows are fixed. */
function rowOf({ live }: Filling, cell: CellAddress): { table: Table; row: string } | undefined {
  const place = readAddress(cell)
  const table = place && formIndex(live.edition).tableOf.get(place.field)
  return table && !table.catalog && place.row !== undefined ? { table, row: place.row } : undefined
}

/** Takes away the row in which one stands: Ctrl, Alt and the minus, as in a spreadsheet. */
export function removeRowOf(filling: Filling, cell: CellAddress): boolean {
  const at = rowOf(filling, cell)
  if (!at || filling.locked) return false
  const name = numberedRow(at.table, at.row, filling.draft.getSnapshot().answers)
  if (filling.draft.removeRow(at.table.id, at.row)) filling.tell(`Se quitó ${name}. Ctrl Z lo trae de vuelta.`)
  return true
}

/** A colleague took away the row in which one was: who, when, and the way to have it back with what was typed in it. */
export function sayGone(filling: Filling, cell: CellAddress): void {
  const { draft, nameOf, tell } = filling
  const at = rowOf(filling, cell)
  const entry = at && draft.removedElsewhere(at.table.id, at.row)
  if (!at || !entry) return
  tell(
    `${nameOf(entry.who)} quitó la fila en que estaba (${whenWords(entry.at)}). Lo que escribió en ella no se perdió.`,
    {
      label: 'Traerla de vuelta',
      run: () => draft.returnRow(at.table.id, at.row),
    },
  )
}
