import type { Examination } from '../../engine/examination.ts'
import { numberedRow } from '../../engine/labels.ts'
import type { Column, Table } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import type { TablePart, TotalLine } from '../../ficha/section.ts'
import { heightOf } from '../../report/sheet-heights.ts'
import { isAskedIn } from '../../showing/reading/asked-in.ts'
import { formerAnswer } from '../../showing/reading/former.ts'
import { captionRows } from './captions.ts'
import { entryCell, formerCell } from './entry-cell.ts'
import { figureCell } from './figure-cell.ts'
import { isFormula } from './figure-formula.ts'
import { heightOfTexts } from './heights.ts'
import { CODE_WIDTH, LABEL_WIDTH, type LaidCell, type LaidPart, type LaidRow } from './laid.ts'
import { checkRows } from './lay-checks.ts'

/** A column of the sheet: a question or a figure in a year, or what the former ficha answered. */
export interface TableColumn {
  readonly of: Column | Figure
  readonly from: 'now' | 'former'
  readonly year: number | undefined
  readonly head: string
  readonly width: number
}

/** A row of the table, or one left free. */
interface TableRow {
  readonly id: string
  readonly code: string
  readonly label: string
  readonly isSpare: boolean
}

/** Ids of the rows left free under a table. */
export type SpareRows = (table: Table) => readonly string[]

/** A table: its rows, some free ones, its totals, and whether they are what they have to be. */
export function layTable(ficha: Examination, part: TablePart, spareRows: SpareRows): LaidPart {
  const columns = columnsOf(ficha, part)
  const widths = [CODE_WIDTH, part.table.catalog ? LABEL_WIDTH : WIDTHS.row, ...columns.map(({ width }) => width)]
  const rows = rowsOf(ficha, part.table, spareRows(part.table))
  return {
    widths,
    rows: [
      ...captionRows(part.title, part.unit),
      headRow(part, columns),
      ...rows.map((row) => tableRow(ficha, row, columns, widths)),
      ...part.totals.flatMap((line) => [
        totalRow(ficha, line, columns),
        ...checkRows(
          ficha,
          line,
          columns.map((column) => ({ ...column, id: column.of.id })),
        ),
      ]),
    ],
  }
}

function rowsOf(ficha: Examination, table: Table, spare: readonly string[]): TableRow[] {
  if (table.catalog) return table.catalog.map(({ code, label }) => ({ id: code, code, label, isSpare: false }))
  const had = ficha.rows(table)
  const answers = { ...ficha.answers, rows: new Map([[table.id, [...had, ...spare]]]) }
  const called = (id: string) => ({ id, code: '', label: numberedRow(table, id, answers) })
  return [
    ...had.map((id) => ({ ...called(id), isSpare: false })),
    ...spare.map((id) => ({ ...called(id), isSpare: true })),
  ]
}

const WIDTHS = { row: 22, figure: 15, short: 26, long: 44, alone: 90 }
/** A table of so few columns leaves its texts more room. */
const FEW = 3

const widthOf = (of: Column | Figure, { columns }: TablePart): number => {
  if (of.is === 'figure' || of.kind.numeric || of.kind.id === 'year') return WIDTHS.figure
  if (!of.kind.long) return WIDTHS.short
  return columns.length <= FEW ? WIDTHS.alone : WIDTHS.long
}

function columnsOf(ficha: Examination, part: TablePart): TableColumn[] {
  const { period, programme } = ficha
  const drawn = (of: Column | Figure, year: number | undefined, head: string, from: TableColumn['from'] = 'now') => ({
    ...{ of, from, year, head },
    width: widthOf(of, part),
  })
  return part.columns.flatMap((of) => {
    if (of.years) return of.years.map((offset) => drawn(of, period.year + offset, headIn(of, period.year + offset)))
    const now = drawn(of, undefined, isNumber(of) ? headIn(of, period.year) : of.label)
    if (of.is === 'figure' || !of.kind.numeric || !wasAnswered(ficha, part.table, of)) return [now]
    return [drawn(of, undefined, `${of.label} ${programme.former!.year}`, 'former'), now]
  })
}

/** A figure that no formula gives stands as it was when the workbook was made, and says so. */
const headIn = (of: Column | Figure, year: number): string =>
  `${of.label} ${year}${of.is === 'figure' && !isFormula(of) ? ' (al exportar)' : ''}`

const wasAnswered = (ficha: Examination, table: Table, column: Column): boolean =>
  ficha.rows(table).some((row) => formerAnswer(ficha.programme, column, { row }) !== undefined)

const BOLD = { fontWeight: 'bold' } as const
const isNumber = (of: Column | Figure): boolean => of.is === 'figure' || of.kind.numeric

const headRow = (part: TablePart, columns: readonly TableColumn[]): LaidRow => {
  const heads = columns.map(({ head, of }) => ({ look: isNumber(of) ? 'headFigure' : 'head', value: head }) as const)
  const label = part.table.rowLabel.charAt(0).toUpperCase() + part.table.rowLabel.slice(1)
  const texts = columns.map(({ head, width }) => ({ text: head, characters: width, look: BOLD }))
  return {
    cells: [{ look: 'head', value: part.table.catalog && 'Código' }, { look: 'head', value: label }, ...heads],
    height: heightOf(texts),
  }
}

function tableRow(
  ficha: Examination,
  row: TableRow,
  columns: readonly TableColumn[],
  widths: readonly number[],
): LaidRow {
  const cells: LaidCell[] = [
    { look: 'code', value: row.code },
    { look: 'label', value: row.label },
    ...columns.map((column) => cellOf(ficha, row, column)),
  ]
  return { cells, height: heightOfTexts(cells, widths) }
}

function cellOf(ficha: Examination, row: TableRow, { of, from, year, head }: TableColumn): LaidCell {
  if (of.is === 'figure') return figureCell(ficha, of, { row: row.id, year: year ?? ficha.period.year })
  if (of.notIn?.includes(row.id)) return { look: 'shut' }
  if (from === 'former') return formerCell(ficha, of, row.id) ?? { look: 'former' }
  return entryCell(ficha, of, {
    ...{ id: row.id, year, rowCode: row.code, row: row.label, column: head, isSpare: row.isSpare },
  })
}

function totalRow(ficha: Examination, line: TotalLine, columns: readonly TableColumn[]): LaidRow {
  const label: LaidCell = { look: 'totalLabel', value: line.label }
  return { cells: [{ look: 'totalLabel' }, label, ...columns.map((column) => totalCell(ficha, line, column))] }
}

function totalCell(ficha: Examination, line: TotalLine, { of, from, year, head }: TableColumn): LaidCell {
  const under = line.under[of.id]
  const t = ficha.period.year
  const at = year ?? t
  if (!under || from === 'former' || !isAskedIn(under, at - t)) return { look: 'total' }
  if (under.is === 'figure') return figureCell(ficha, under, { year: at }, 'total')
  return entryCell(ficha, under, {
    ...{ year: under.years ? at : undefined, rowCode: '', row: line.label, column: head, isSpare: false },
  })
}
