import { cellAddress } from '../../ficha/address.ts'
import type { Column, Table } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import { printFigure } from '../../ficha/print-number.ts'
import type { Quantity } from '../../ficha/quantity.ts'
import { readableAnswer } from '../../ficha/readable-answer.ts'
import type { TablePart } from '../../ficha/section.ts'
import { SheetPlace } from '../../sheet/sheet-place.tsx'
import { classes } from '../../ui/classes.ts'
import { placeIn } from './asked-in.ts'
import { quantityOfAnswer } from './change.ts'
import { printChangeOf } from './change-of.ts'
import { copiedAnswer, copiedNumber } from './copied-text.ts'
import { formerAnswer } from './former.ts'
import { ledger } from './ledger.tsx'
import { AnswerValue, FigureValue, type ReadingSetting } from './reading-cell.tsx'
import { placeFor } from './reading-place.ts'
import { type DrawnColumn, isNumeric } from './table-columns.ts'

interface Props {
  column: DrawnColumn
  col: number
  /** First of its group: a line stands before it. */
  first: boolean
  row: string
  part: TablePart
  reading: ReadingSetting
}

/** One cell of a table: this ficha's value, an earlier one, last year's ficha, or the change. */
export function TableCell({ column, col, first, row, part, reading }: Props) {
  const { of, from } = column
  const look = classes(
    isNumeric(of) ? ledger.number : ledger.text,
    from === 'now' ? ledger.now : from === 'change' ? ledger.change : ledger.former,
    of.is === 'figure' && from === 'now' && ledger.computed,
    first && ledger.first,
    isOwn(column) &&
      reading.marks.get(cellAddress(of.id, placeIn(of, column.year, row)))?.state === 'bad' &&
      ledger.bad,
  )
  if (of.is === 'column' && of.notIn?.includes(row)) return <td className={look} />
  const silent = isSilent(of, row, part.table, reading)
  return (
    <SheetPlace
      {...placeFor(column, of, row)}
      col={col}
      copied={silent ? '' : copiedOf(column, row, reading)}
      className={look}
    >
      {!silent && <Content column={column} row={row} reading={reading} />}
    </SheetPlace>
  )
}

/** Of this ficha, not of the one before nor between the two. */
const isOwn = ({ from }: DrawnColumn): boolean => from === 'now' || from === 'earlier'

/** The figures of a blank row of a catalog wait for nothing. */
function isSilent(of: Column | Figure, row: string, table: Table, { ficha }: ReadingSetting): boolean {
  if (of.is !== 'figure' || table.catalog === undefined) return false
  return Object.values(table.columns).every((column) => isBlank(column, row, ficha))
}

const isBlank = (column: Column, row: string, ficha: ReadingSetting['ficha']): boolean =>
  (column.years ?? [0]).every((offset) => {
    return ficha.answer(column, placeIn(column, ficha.period.year + offset, row)) === undefined
  })

function Content({ column, row, reading }: Pick<Props, 'column' | 'row' | 'reading'>) {
  const { of, from, year } = column
  if (from === 'change') return changeOf(of, row, reading)
  if (of.is === 'figure') return <FigureValue reading={reading} figure={of} place={placeIn(of, year, row)} />
  if (from === 'former') return readableAnswer(of, formerAnswer(reading.ficha.programme, of, { row }))
  return <AnswerValue reading={reading} asked={of} place={placeIn(of, year, row)} />
}

function copiedOf({ of, from, year }: DrawnColumn, row: string, reading: ReadingSetting): string {
  const { ficha } = reading
  if (from === 'change') return copiedNumber(changeOf(of, row, reading))
  if (of.is === 'figure') return copiedNumber(printFigure(of, ficha.quantity(of, placeIn(of, year, row))))
  if (from === 'former') return copiedAnswer(of, formerAnswer(ficha.programme, of, { row }))
  return copiedAnswer(of, ficha.answer(of, placeIn(of, year, row)))
}

/** Against the year before in this ficha, or against the former one. */
function changeOf(of: Column | Figure, row: string, { ficha }: ReadingSetting): string {
  const { year } = ficha.period
  const before: Quantity =
    of.is === 'figure' || of.years
      ? ficha.quantity(of, { row, year: year - 1 })
      : quantityOfAnswer(formerAnswer(ficha.programme, of, { row }))
  return printChangeOf(of, ficha.quantity(of, placeIn(of, year, row)), before)
}
