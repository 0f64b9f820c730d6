import { plainText } from '../../ficha/kinds/choice.ts'
import type { BookPlan, CellPlan, RowPlan } from '../book-plan.ts'
import type { KnownTexts } from './added-rows.ts'
import type { ComputedCell } from './locate-cells.ts'

/** What a workbook of this ficha has besides the cells that are typed in: to tell what people added to it, or typed over. */
export interface ExportedLayout {
  readonly sheets: readonly string[]
  readonly texts: KnownTexts
  readonly computed: readonly ComputedCell[]
}

export const exportedLayout = ({ sheets }: BookPlan): ExportedLayout => ({
  sheets: sheets.map(({ name }) => name),
  texts: new Map(sheets.map(({ name, rows }) => [name, textsOf(rows)])),
  computed: sheets.flatMap(({ name, rows, isHidden }) => (isHidden ? [] : computedIn(name, rows))),
})

const textsOf = (rows: readonly RowPlan[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell && !cell.name && typeof cell.value === 'string' ? [plainText(cell.value)] : [])),
    ),
  )

const isHead = (cell: CellPlan): boolean => cell.look === 'head' || cell.look === 'headFigure'
const textOf = (cell: CellPlan | undefined): string => String(cell?.value ?? '')

function computedIn(sheet: string, rows: readonly RowPlan[]): ComputedCell[] {
  const heads = new Map<number, string>()
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell, column) => {
      if (cell && isHead(cell)) heads.set(column, textOf(cell))
      const head = heads.get(column)
      if (cell?.formula === undefined || !head) return []
      return [{ sheet, rowCode: textOf(cells[0]), row: textOf(cells[1]), column: head }]
    }),
  )
}
