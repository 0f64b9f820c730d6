import { cellAddress } from '../ficha/address.ts'
import type { Column, Field } from '../ficha/field.ts'
import type { Figure } from '../ficha/figure.ts'
import type { Quantity } from '../ficha/quantity.ts'
import type { TablePart } from '../ficha/section.ts'
import { classes } from '../ui/classes.ts'
import { printChange } from './change.ts'
import { formerAnswer } from './former.ts'
import { Ledger, LedgerCaption, ledger, RowName } from './ledger.tsx'
import { quantityOfAnswer, readableAnswer } from './print-answer.ts'
import { AnswerValue, cellId, FigureValue, placeIn, type Reading } from './reading-cell.tsx'
import { ReadingTotals } from './reading-totals.tsx'
import {
  type ColumnGroup,
  catalogLabel,
  columnGroups,
  type DrawnColumn,
  isNumeric,
  namingColumns,
} from './table-columns.ts'
import { TableColumns, TableHead } from './table-head.tsx'

/** A table as it was answered: rows, years and last year's, computed columns, totals under their columns. */
export function ReadingTable({ part, reading }: { part: TablePart; reading: Reading }) {
  const { period, programme } = reading.ficha
  const groups = columnGroups(part, period.year, programme.former?.year)
  const rows = reading.ficha.rows(part.table)
  const span = 1 + groups.flatMap((group) => group.columns).length
  return (
    <section>
      <LedgerCaption title={part.title} unit={part.unit} />
      <Ledger label={part.title} scrolls={span > 6}>
        <TableColumns groups={groups} />
        <TableHead title={part.table.rowLabel} groups={groups} />
        <tbody>
          {rows.map((row, index) => (
            <TableRow key={row} row={row} position={index + 1} part={part} groups={groups} reading={reading} />
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={span} className="dim">
                Sin filas
              </td>
            </tr>
          )}
        </tbody>
        <ReadingTotals part={part} groups={groups} reading={reading} />
      </Ledger>
    </section>
  )
}

interface RowProps {
  row: string
  position: number
  part: TablePart
  groups: readonly ColumnGroup[]
  reading: Reading
}

function TableRow({ row, position, part, groups, reading }: RowProps) {
  const { name, under } = namingColumns(part)
  const text = (column: Column | undefined) => column && readableAnswer(column, reading.ficha.answer(column, { row }))
  return (
    <tr className={classes(under && ledger.tall)}>
      <th scope="row">
        {part.table.catalog ? (
          <RowName code={row.length <= 2 ? row : undefined} name={catalogLabel(part.table, row)} />
        ) : (
          <RowName strong code={String(position)} name={text(name) || 'Sin nombre'} under={text(under) || undefined} />
        )}
      </th>
      {groups.flatMap((group) =>
        group.columns.map((column, index) => (
          <TableCell
            key={column.key}
            column={column}
            first={index === 0 && groups.length > 1}
            row={row}
            reading={reading}
          />
        )),
      )}
    </tr>
  )
}

function TableCell({
  column,
  first,
  row,
  reading,
}: {
  column: DrawnColumn
  first: boolean
  row: string
  reading: Reading
}) {
  const { of, from } = column
  const place = placeIn(of, column.year, row)
  const cell = cellAddress(of.id, place)
  const isCell = from === 'now' || from === 'earlier'
  return (
    <td
      id={isCell ? cellId(cell) : undefined}
      tabIndex={isCell ? -1 : undefined}
      className={classes(
        isNumeric(of) ? ledger.number : ledger.text,
        from === 'now' ? ledger.now : from === 'change' ? ledger.change : ledger.former,
        of.is === 'figure' && from === 'now' && ledger.computed,
        first && ledger.first,
        isCell && reading.marks.get(cell)?.state === 'bad' && ledger.bad,
      )}
    >
      <CellContent column={column} row={row} reading={reading} />
    </td>
  )
}

function CellContent({ column, row, reading }: { column: DrawnColumn; row: string; reading: Reading }) {
  const { of, from } = column
  const place = placeIn(of, column.year, row)
  if (of.is === 'column' && of.notIn?.includes(row)) return null
  if (from === 'change') return <>{changeOf(of, row, reading)}</>
  if (of.is === 'figure') return <FigureValue reading={reading} figure={of} place={place} />
  if (from === 'former') return <>{readableAnswer(of, formerAnswer(reading.ficha.programme, of, { row }))}</>
  return <AnswerValue reading={reading} asked={of} place={place} />
}

/** Against the year before in this ficha, or against the former one. */
function changeOf(of: Column | Field | Figure, row: string, { ficha }: Reading): string {
  const { year } = ficha.period
  const before: Quantity =
    of.is === 'figure' || of.years
      ? ficha.quantity(of, { row, year: year - 1 })
      : quantityOfAnswer(formerAnswer(ficha.programme, of, { row }))
  return printChange(ficha.quantity(of, placeIn(of, year, row)), before)
}
