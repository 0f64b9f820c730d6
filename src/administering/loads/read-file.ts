import { MOST_ROWS } from '../../protocol/administration.ts'
import { unquoteFormula } from '../../ui/list/table-file.ts'
import { printCount } from '../words.ts'

/** A table as a file holds it: its head, its rows that aren't blank, and on which line of the file each stands. */
export interface FileTable {
  readonly name: string
  /** Of a workbook, the sheet that was read, and those that weren't. */
  readonly sheet?: string
  readonly otherSheets?: readonly string[]
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly number[]
}

/** What became of reading a file: its table, or why there is none and what to do. */
export type FileReading = { readonly table: FileTable } | { readonly problem: string }

/** A line of a file, not yet known to be head or row. */
interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

const MOST_BYTES = 5_000_000
const WORKBOOK = /\.xlsx$/i
const OLD_WORKBOOK = /\.(xls|xlsm|xlsb|ods)$/i

/** Reads a CSV or XLSX file here, on this device. What reads each kind is fetched when one is chosen. */
export async function readFile(file: File): Promise<FileReading> {
  if (OLD_WORKBOOK.test(file.name))
    return { problem: 'Ese formato no se lee. Guárdelo como libro de Excel (.xlsx) o como CSV y elíjalo otra vez.' }
  if (file.size > MOST_BYTES) return { problem: 'Pesa más de 5 MB. Divídalo en varios archivos.' }
  try {
    return WORKBOOK.test(file.name) ? await workbookTable(file) : tableOf(file.name, await textLines(file))
  } catch {
    return {
      problem:
        'No se pudo leer: no es un CSV ni un libro de Excel, o está dañado. Ábralo, guárdelo de nuevo y elíjalo otra vez.',
    }
  }
}

function tableOf(name: string, all: readonly Line[]): FileReading {
  const lines = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [head, ...rows] = lines
  if (!head) return { problem: 'Está vacío. Revise que sea el archivo que quería cargar.' }
  if (rows.length === 0) return { problem: 'Tiene solo los encabezados: no hay filas que cargar.' }
  if (rows.length > MOST_ROWS)
    return {
      problem: `Tiene ${printCount(rows.length)} filas y se cargan hasta ${printCount(MOST_ROWS)} por vez. Divídalo en varios archivos.`,
    }
  const width = head.cells.findLastIndex((cell) => cell.trim() !== '') + 1
  return {
    table: {
      name,
      head: head.cells.slice(0, width),
      rows: rows.map(({ cells }) => cells.slice(0, width)),
      lines: rows.map(({ line }) => line),
    },
  }
}

const DELIMITERS = [';', ',', '\t', '|'] as const

/** What stands most often between the heads: amounts and names in the rows below may hold any of them. */
function delimiterOf(text: string): string {
  const head = (/^\s*(.*)$/m.exec(text)?.[1] ?? '').replace(/"[^"]*"/g, '')
  const times = (delimiter: string): number => head.split(delimiter).length
  return DELIMITERS.reduce((most, one) => (times(one) > times(most) ? one : most))
}

async function textLines(file: File): Promise<Line[]> {
  const [{ default: papa }, { decodeText }] = await Promise.all([
    import('papaparse'),
    import('../../importing/sources/decode-text.ts'),
  ])
  const text = decodeText(new Uint8Array(await file.arrayBuffer()))
  if (text.includes('\0')) throw new Error('not a text')
  const lines: Line[] = []
  let [line, from] = [1, 0]
  papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, meta }) => {
      lines.push({ line, cells: data.map(unquoteFormula) })
      // A cell may hold several lines.
      line += text.slice(from, meta.cursor).split(/\r\n|\n|\r/).length - 1
      from = meta.cursor
    },
  })
  return lines
}

async function workbookTable(file: File): Promise<FileReading> {
  const { FarCell, readWorkbook } = await import('../../importing/sources/read-workbook.ts')
  try {
    const { name: sheet, others: otherSheets, rows } = readWorkbook(new Uint8Array(await file.arrayBuffer()))
    const reading = tableOf(file.name, rows)
    if ('problem' in reading) return { problem: `Se leyó la hoja «${sheet}». ${reading.problem}` }
    return { table: { ...reading.table, sheet, otherSheets } }
  } catch (error) {
    if (!(error instanceof FarCell)) throw error
    return {
      problem: `Tiene algo escrito en ${error.cell}, muy lejos de la tabla. Bórrelo, guárdelo y elíjalo otra vez.`,
    }
  }
}
