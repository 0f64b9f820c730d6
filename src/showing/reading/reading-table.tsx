import type { Column } from '../../ficha/field.ts'
import { readableAnswer } from '../../ficha/readable-answer.ts'
import type { TablePart } from '../../ficha/section.ts'
import { classes } from '../../ui/classes.ts'
import { formerAnswer } from './former.ts'
import { Ledger, LedgerCaption, ledger, RowName } from './ledger.tsx'
import type { Reading } from './reading-cell.tsx'
import { TableCell } from './reading-table-cell.tsx'
import { ReadingTotals } from './reading-totals.tsx'
import { areLined, type ColumnGroup, catalogLabel, columnGroups, namingColumns } from './table-columns.ts'
import { TableColumns, TableHead } from './table-head.tsx'

/** A table as it was answered: rows, years and last year's, computed columns, totals under their columns. */
export function ReadingTable({ part, reading }: { part: TablePart; reading: Reading }) {
  const { period, programme } = reading.ficha
  const rows = reading.ficha.rows(part.table)
  const hasFormer = rows.some((row) =>
    Object.values(part.table.columns).some((column) => formerAnswer(programme, column, { row }) !== undefined),
  )
  const groups = columnGroups(part, period.year, hasFormer ? programme.former?.year : undefined)
  const span = 1 + groups.flatMap((group) => group.columns).length
  return (
    <section>
      <LedgerCaption title={part.title} unit={part.unit} />
      <Ledger label={part.title} scrolls={span > 4}>
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
  const head = reading.atRow?.(part.table, row)
  return (
    <tr className={classes(under && ledger.tall)}>
      <th scope="row" {...head?.place}>
        {head?.beside}
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
            first={index === 0 && areLined(groups)}
            row={row}
            part={part}
            reading={reading}
          />
        )),
      )}
    </tr>
  )
}
