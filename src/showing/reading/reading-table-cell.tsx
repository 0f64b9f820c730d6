import { cellAddress } from '../../ficha/address.ts'
import type { Column, Table } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import type { Quantity } from '../../ficha/quantity.ts'
import { readableAnswer } from '../../ficha/readable-answer.ts'
import type { TablePart } from '../../ficha/section.ts'
import { classes } from '../../ui/classes.ts'
import { printChange, quantityOfAnswer } from './change.ts'
import { formerAnswer } from './former.ts'
import { ledger } from './ledger.tsx'
import { AnswerValue, cellId, FigureValue, placeIn, type Reading } from './reading-cell.tsx'
import { type DrawnColumn, isNumeric } from './table-columns.ts'

interface Props {
  column: DrawnColumn
  /** First of its group: a line stands before it. */
  first: boolean
  row: string
  part: TablePart
  reading: Reading
}

/** One cell of a table: this ficha's value, an earlier one, last year's ficha, or the change. */
export function TableCell({ column, first, row, part, reading }: Props) {
  const { of, from } = column
  const cell = cellAddress(of.id, placeIn(of, column.year, row))
  const isCell = from === 'now' || from === 'earlier'
  return (
    <td
      id={isCell ? cellId(cell) : undefined}
      data-cell={isCell ? cell : undefined}
      tabIndex={isCell ? -1 : undefined}
      className={classes(
        isNumeric(of) ? ledger.number : ledger.text,
        from === 'now' ? ledger.now : from === 'change' ? ledger.change : ledger.former,
        of.is === 'figure' && from === 'now' && ledger.computed,
        first && ledger.first,
        isCell && reading.marks.get(cell)?.state === 'bad' && ledger.bad,
      )}
    >
      {!isSilent(of, row, part.table, reading) && <Content column={column} row={row} reading={reading} />}
    </td>
  )
}

/** A blank row of a catalog says nothing, nor do its figures wait for anything. */
function isSilent(of: Column | Figure, row: string, table: Table, { ficha }: Reading): boolean {
  if (of.is !== 'figure') return of.notIn?.includes(row) ?? false
  return table.catalog !== undefined && Object.values(table.columns).every((column) => isBlank(column, row, ficha))
}

const isBlank = (column: Column, row: string, ficha: Reading['ficha']): boolean =>
  (column.years ?? [0]).every((offset) => {
    return ficha.answer(column, placeIn(column, ficha.period.year + offset, row)) === undefined
  })

function Content({ column, row, reading }: Omit<Props, 'first' | 'part'>) {
  const { of, from, year } = column
  if (from === 'change') return changeOf(of, row, reading)
  if (of.is === 'figure') return <FigureValue reading={reading} figure={of} place={placeIn(of, year, row)} />
  if (from === 'former') return readableAnswer(of, formerAnswer(reading.ficha.programme, of, { row }))
  return <AnswerValue reading={reading} asked={of} place={placeIn(of, year, row)} />
}

/** Against the year before in this ficha, or against the former one. */
function changeOf(of: Column | Figure, row: string, { ficha }: Reading): string {
  const { year } = ficha.period
  const before: Quantity =
    of.is === 'figure' || of.years
      ? ficha.quantity(of, { row, year: year - 1 })
      : quantityOfAnswer(formerAnswer(ficha.programme, of, { row }))
  return printChange(ficha.quantity(of, placeIn(of, year, row)), before)
}
