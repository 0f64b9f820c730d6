import { agreeing, counted, listed } from '../../ficha/counted.ts'
import { plainText } from '../../ficha/kinds/choice.ts'
import { MAX_TEXT } from '../../ficha/kinds/text.ts'
import { MERGED } from '../../ficha/written/spreadsheet-error.ts'
import { columnLetter } from '../block.ts'
import { type FileRow, type FileSheet, isFilled, type SheetName } from './file-sheet.ts'
import { RefusedFile } from './refused-file.ts'

/** A table as a file holds it: its head, its rows that aren't blank, and on which line of the file each stands. */
export interface FileTable {
  readonly name: string
  /** Of a workbook, the sheet that was read, and those that weren't. */
  readonly sheet?: string
  readonly otherSheets?: readonly SheetName[]
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly number[]
  /** How it was read and what was passed over, a sentence each. */
  readonly said: readonly string[]
  /** Lines of rows that are hidden, whether they were read or not. */
  readonly hiddenLines: readonly number[]
}

/** What the list that is loaded knows: its heads, and how much of a table it takes. */
export interface TableQuestion {
  /** Heads of its columns, synonyms too. */
  readonly heads: readonly string[]
  readonly mostRows: number
  readonly mostColumns: number
  /** Reads hidden rows too. */
  readonly withHidden?: boolean | undefined
}

/** Heads stand near the beginning, below a title or a note. */
const BEGINNING = 25

/** Finds the table in a sheet: heads below titles, rows, totals at the foot. What is passed over is said. */
export function tableOf(name: string, sheet: FileSheet, asked: TableQuestion): FileTable {
  const { rows } = sheet
  if (rows.length === 0) throw refuse(sheet, 'Está vacío. Revise que sea el archivo que quería cargar.')
  const at = headAt(rows, asked.heads)
  const head = rows[at]!
  const width = head.cells.findLastIndex(isHead) + 1
  const titles = rows.slice(0, at)
  const [below, foot] = withoutFoot(rows.slice(at + 1))
  const hidden = below.filter(({ isHidden }) => isHidden)
  const read = asked.withHidden ? below : below.filter(({ isHidden }) => !isHidden)
  const problem = problemOf(read.length, width, hidden.length, asked) ?? tooLong(read)
  if (problem) throw refuse(sheet, problem)
  const isOfSheet = sheet.name !== undefined
  return {
    name,
    ...(isOfSheet && {
      sheet: sheet.name!,
      otherSheets: sheet.sheets.filter((one) => one.name !== sheet.name),
    }),
    head: head.cells.slice(0, width).map((cell) => (cell === MERGED ? '' : cell).trim().slice(0, LONGEST_HEAD)),
    // In a text, a cell too many moves all behind it: it stays, to be refused. In a sheet each stands in its column.
    rows: read.map(({ cells }) => [...cells.slice(0, width), ...(isOfSheet ? [] : surplusOf(cells, width, asked))]),
    lines: read.map(({ line }) => line),
    hiddenLines: hidden.map(({ line }) => line),
    said: [
      ...sayHow(sheet),
      ...sayHiddenSheet(sheet),
      ...sayRows(titles, 'sobre los encabezados'),
      ...sayRows(foot.filter(isTotal), 'de total, al pie'),
      ...sayRows(
        foot.filter((row) => !isTotal(row)),
        'de nota, al pie',
      ),
      ...(isOfSheet ? sayWithoutHead(read, width) : []),
      ...sayHidden(
        hidden,
        sheet.hiddenColumns.filter((column) => column < width),
        asked.withHidden ?? false,
      ),
    ],
  }
}

const LONGEST_HEAD = 300
const isHead = (cell: string): boolean => isFilled(cell) && cell !== MERGED

/** What stands behind the table; of hundreds of cells the first: one is enough to be refused. */
function surplusOf(cells: readonly string[], width: number, { mostColumns }: TableQuestion): readonly string[] {
  const surplus = cells.slice(width, cells.findLastIndex(isFilled) + 1)
  return width + surplus.length > mostColumns ? surplus.filter(isFilled).slice(0, 1) : surplus
}

function refuse(sheet: FileSheet, problem: string): RefusedFile {
  const others = sheet.sheets.map((one) => one.name).filter((one) => one !== sheet.name)
  return new RefusedFile(sheet.name === undefined ? problem : `Se leyó la hoja «${sheet.name}». ${problem}`, others)
}

function problemOf(
  rows: number,
  width: number,
  hidden: number,
  { mostRows, mostColumns }: TableQuestion,
): string | undefined {
  if (rows === 0)
    return hidden > 0
      ? 'Todas sus filas están ocultas. Muéstrelas en la planilla, guárdela y elíjala otra vez.'
      : 'Tiene solo los encabezados: no hay filas que cargar.'
  if (rows > mostRows)
    return `Tiene ${rows.toLocaleString('es-CL')} filas y se cargan hasta ${mostRows.toLocaleString('es-CL')} por vez. Divídalo en varios archivos.`
  if (width > mostColumns)
    return `Tiene ${width} columnas y se leen hasta ${mostColumns}. Deje solo las de la plantilla.`
  return undefined
}

/** Nothing that is kept is longer than an answer. */
function tooLong(rows: readonly FileRow[]): string | undefined {
  const row = rows.find(({ cells }) => cells.some((cell) => cell.length > MAX_TEXT))
  if (!row) return undefined
  const long = row.cells.findIndex((cell) => cell.length > MAX_TEXT)
  return `La celda ${columnLetter(long)}${row.line} tiene ${row.cells[long]!.length.toLocaleString('es-CL')} caracteres; el máximo es 20.000. Acórtela y elija el archivo otra vez.`
}

/** The row near the beginning that holds most heads of the list; the first one where none does. */
function headAt(rows: readonly FileRow[], heads: readonly string[]): number {
  const known = new Set(heads.map(plainText))
  const counts = rows.slice(0, BEGINNING).map(({ cells }) => cells.filter((cell) => known.has(plainText(cell))).length)
  const most = Math.max(...counts)
  return most === 0 ? 0 : counts.indexOf(most)
}

const TOTAL = /^(sub)?totale?s?\b|^suma\b/
const NOTE = /^(promedio|nota|fuente|elaborad[oa])s?\b/

const isTotal = (row: FileRow): boolean => isFoot(row, TOTAL)

/** It begins so and names nothing besides: a programme may be called so. */
function isFoot({ cells }: FileRow, begins: RegExp): boolean {
  const [first = '', ...others] = cells.filter(isHead)
  return begins.test(plainText(first)) && !others.some((cell) => /\p{L}/u.test(cell))
}

/** Totals, averages and notes that people write under their table. */
function withoutFoot(rows: readonly FileRow[]): [rows: readonly FileRow[], foot: readonly FileRow[]] {
  const last = rows.findLastIndex((row) => !isTotal(row) && !isFoot(row, NOTE))
  return [rows.slice(0, last + 1), rows.slice(last + 1)]
}

const sayHow = ({ how }: FileSheet): string[] => (how.length > 0 ? [`Se leyó con ${listed(how)}.`] : [])

/** Of a workbook whose sheets are all hidden the first is read. */
const sayHiddenSheet = ({ name, sheets }: FileSheet): string[] =>
  sheets.some((one) => one.name === name && one.isHidden) ? [`La hoja «${name}» está oculta, y se leyó.`] : []

const sayRows = (rows: readonly FileRow[], where: string): string[] =>
  rows.length === 0
    ? []
    : [
        `${agreeing(rows.length, `La fila ${linesOf(rows)}, ${where}, no se lee`, `Las filas ${linesOf(rows)}, ${where}, no se leen`)}.`,
      ]

/** Cells to the right of the table: notes and sums that somebody keeps there. */
function sayWithoutHead(rows: readonly FileRow[], width: number): string[] {
  const columns = new Set(
    rows.flatMap(({ cells }) => cells.flatMap((cell, index) => (index >= width && isHead(cell) ? [index] : []))),
  )
  const letters = [...columns].sort((a, b) => a - b).map(columnLetter)
  if (letters.length === 0) return []
  return [
    `${agreeing(letters.length, `La columna ${letters[0]} no tiene encabezado y no se lee`, `Las columnas ${listed(letters)} no tienen encabezado y no se leen`)}.`,
  ]
}

function sayHidden(rows: readonly FileRow[], columns: readonly number[], withHidden: boolean): string[] {
  const read = withHidden
    ? agreeing(rows.length, 'se lee también', 'se leen también')
    : agreeing(rows.length, 'no se lee', 'no se leen')
  return [
    ...(rows.length > 0
      ? [`${counted(rows.length, 'fila oculta', 'filas ocultas')} (${linesOf(rows)}): ${read}.`]
      : []),
    ...(columns.length > 0
      ? [
          `${counted(columns.length, 'columna oculta', 'columnas ocultas')} (${listed(columns.map(columnLetter))}): ${agreeing(columns.length, 'se lee', 'se leen')} como las demás.`,
        ]
      : []),
  ]
}

const MOST_TOLD = 12

function linesOf(rows: readonly FileRow[]): string {
  const told = rows.slice(0, MOST_TOLD).map(({ line }) => String(line))
  return listed(rows.length > MOST_TOLD ? [...told, `${rows.length - MOST_TOLD} más`] : told)
}
