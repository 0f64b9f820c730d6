import { cellAddress } from '../../ficha/address.ts'
import type { Column } from '../../ficha/field.ts'
import { readableAnswer } from '../../ficha/readable-answer.ts'
import type { TablePart } from '../../ficha/section.ts'
import { SheetPlace } from '../../sheet/sheet-place.tsx'
import { classes } from '../../ui/classes.ts'
import { figureGroups, figuresOf } from './figures-part.ts'
import { formerAnswer } from './former.ts'
import { LedgerCaption, ledger, RowName } from './ledger.tsx'
import { nowFirst } from './now-first.ts'
import type { ReadingSetting } from './reading-cell.tsx'
import { ReadingSheet } from './reading-sheet.tsx'
import { TableCell } from './reading-table-cell.tsx'
import { ReadingTotals } from './reading-totals.tsx'
import { areLined, type ColumnGroup, catalogLabel, columnGroups, namingColumns } from './table-columns.ts'
import { TableColumns, TableHead } from './table-head.tsx'

/** A table as it was answered: rows, years and last year's, computed columns, totals under their columns. */
export function ReadingTable({ part, reading }: { part: TablePart; reading: ReadingSetting }) {
  const { period, programme } = reading.ficha
  const rows = reading.ficha.rows(part.table)
  const hasFormer = rows.some((row) =>
    Object.values(part.table.columns).some((column) => formerAnswer(programme, column, { row }) !== undefined),
  )
  const groups = nowFirst(columnGroups(part, period.year, hasFormer ? programme.former?.year : undefined))
  return (
    <section>
      <LedgerCaption title={part.title} unit={part.unit} />
      <Rows part={part} label={part.title} groups={groups} reading={reading} />
    </section>
  )
}

/** What counts in rows that are cards, as a table of its own: its answers stand side by side. */
export function ReadingFigures({ part, reading }: { part: TablePart; reading: ReadingSetting }) {
  const figures = figuresOf(part)
  const groups = nowFirst(figureGroups(figures, reading.ficha.period.year))
  return <Rows part={figures} label={`${part.title}: cifras`} groups={groups} reading={reading} />
}

interface RowsProps {
  part: TablePart
  label: string
  groups: readonly ColumnGroup[]
  reading: ReadingSetting
}

function Rows({ part, label, groups, reading }: RowsProps) {
  const rows = reading.ficha.rows(part.table)
  const span = 1 + groups.flatMap((group) => group.columns).length
  return (
    <ReadingSheet reading={reading} label={label} scrolls={span > 4}>
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
    </ReadingSheet>
  )
}

interface RowProps {
  row: string
  position: number
  part: TablePart
  groups: readonly ColumnGroup[]
  reading: ReadingSetting
}

function TableRow({ row, position, part, groups, reading }: RowProps) {
  const { name, under } = namingColumns(part)
  const text = (column: Column | undefined) => column && readableAnswer(column, reading.ficha.answer(column, { row }))
  const head = reading.atRow?.(part.table, row)
  const drawn = groups.flatMap((group) => group.columns)
  const called = part.table.catalog ? catalogLabel(part.table, row) : text(name) || 'Sin nombre'
  return (
    <tr className={classes(under && ledger.tall)}>
      <SheetPlace isName {...head?.place} address={cellAddress(part.table.id, { row })} col={0} copied={called}>
        {head?.beside}
        {part.table.catalog ? (
          <RowName code={row.length <= 2 ? row : undefined} name={called} />
        ) : (
          <RowName strong code={String(position)} name={called} under={text(under) || undefined} />
        )}
      </SheetPlace>
      {groups.flatMap((group) =>
        group.columns.map((column, index) => (
          <TableCell
            key={column.key}
            column={column}
            col={drawn.indexOf(column) + 1}
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
