import papa from 'papaparse'
import { withoutGuard } from '../../ficha/written/csv-cell.ts'
import { decodeText } from './decode-text.ts'
import { type FileRow, type FileSheet, isFilled } from './file-sheet.ts'
import { RefusedFile } from './refused-file.ts'

const DELIMITERS = { ';': 'punto y coma', ',': 'coma', '\t': 'tabulador', '|': 'barra' } as const
type Delimiter = keyof typeof DELIMITERS
const ALL = Object.keys(DELIMITERS) as Delimiter[]

/** What stands within quotes is of its cell, line ends too. */
const QUOTED_OR_LINE_END = /"[^"]*(?:""[^"]*)*"|\r\n?/g

/** Reads a text with a cell between each two separators, quotes as Excel writes them (RFC 4180). */
export function readCsv(bytes: Uint8Array): FileSheet {
  const { text: written, letters } = decodeText(bytes)
  // Files put together of several have line ends of several systems; a parser knows one of them.
  const whole = written.replace(QUOTED_OR_LINE_END, (one) => (one.startsWith('"') ? one : '\n'))
  if (whole.includes('\0'))
    throw new RefusedFile('No es un texto ni un libro de Excel. Revise que sea el archivo que quería cargar.')
  const { told, text, first } = withoutTold(whole)
  const delimiter = told ?? delimiterOf(text)
  const how = [`letras ${letters}`, `separado por ${DELIMITERS[delimiter as Delimiter] ?? `«${delimiter}»`}`]
  return { sheets: [], rows: rowsOf(text, delimiter, first), hiddenColumns: [], how }
}

/** 'sep=;' in the first line tells Excel the separator, and is no row. */
function withoutTold(whole: string): { told?: string; text: string; first: number } {
  const [line, told] = /^\ufeff?"?sep=(.)"?[^\S\r\n]*(?:\r\n|\r|\n|$)/i.exec(whole) ?? []
  return line === undefined || told === undefined
    ? { text: whole, first: 1 }
    : { told, text: whole.slice(line.length), first: 2 }
}

/**
 * What parts a line near the beginning into most words: heads are words, and the amounts and names below hold any sign. A
 * file of figures alone is parted by what stands most often in its first line.
 */
function delimiterOf(text: string): Delimiter {
  const lines = text
    .split(/\r\n|\r|\n/, 40)
    .map((line) => line.replace(/"[^"]*"/g, 'x'))
    .filter(isFilled)
  const most = (score: (line: string, delimiter: Delimiter) => number, among: readonly string[]) => {
    const scores = ALL.map((one) => ({ one, score: Math.max(0, ...among.map((line) => score(line, one))) }))
    return scores.reduce((best, next) => (next.score > best.score ? next : best))
  }
  const byWords = most(
    (line, one) => line.split(one).filter((cell) => /\p{L}/u.test(cell) && !/\d/.test(cell)).length,
    lines,
  )
  return byWords.score > 1 ? byWords.one : most((line, one) => line.split(one).length - 1, lines.slice(0, 1)).one
}

function rowsOf(text: string, delimiter: string, first: number): FileRow[] {
  const rows: FileRow[] = []
  let [line, from] = [first, 0]
  papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta }) => {
      const wrong = errors.find(({ type }) => type === 'Quotes')
      if (wrong) throw new RefusedFile(wrongQuote(line + linesIn(text.slice(from, wrong.index ?? from))))
      if (data.some(isFilled)) rows.push({ line, cells: data.map(withoutGuard), isHidden: false })
      // A cell may hold several lines.
      line += linesIn(text.slice(from, meta.cursor))
      from = meta.cursor
    },
  })
  return rows
}

const linesIn = (text: string): number => text.split(/\r\n|\n|\r/).length - 1

const wrongQuote = (line: number): string =>
  `En la línea ${line} hay una comilla (") que no se cierra, o algo detrás de la que cierra: no se sabe dónde termina esa celda. Corríjala y elija el archivo otra vez.`
