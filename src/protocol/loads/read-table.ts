import { listed } from '../../ficha/counted.ts'
import { plainText } from '../../ficha/kinds/choice.ts'
import { cleanLines } from '../../ficha/written/clean-text.ts'
import { refuseLetters } from '../../ficha/written/damaged-letters.ts'
import { isSpreadsheetError, refuseError } from '../../ficha/written/spreadsheet-error.ts'
import type { RowProblem } from '../administration.ts'
import type { LoadColumn, LoadColumns, LoadKind, RowOf } from './load-kind.ts'

/** Which column each head of a file is (null: passed over), and what keeps the file from being read. */
export interface ReadHead {
  readonly columns: readonly (string | null)[]
  readonly problems: readonly string[]
  /** Why no row is taken: a head whose letters can't be read may be any of its columns. */
  readonly unread?: string
}

const namesOf = ({ head, synonyms = [] }: LoadColumn): string[] => [head, ...synonyms].map(plainText)

/** Every head that a list knows, synonyms too. */
export const headsOf = ({ columns }: LoadKind): string[] =>
  Object.values(columns).flatMap(({ head, synonyms = [] }) => [head, ...synonyms])

/** Recognises the columns of a file by their heads, in any order; a column's own head goes before synonyms. */
export function readHead({ columns }: LoadKind, heads: readonly string[]): ReadHead {
  const all = Object.entries(columns)
  const byName = new Map<string, string>()
  for (const [id, column] of all) for (const name of namesOf(column)) if (!byName.has(name)) byName.set(name, id)
  for (const [id, { head }] of all) byName.set(plainText(head), id)
  const read = heads.map((head) => byName.get(plainText(head)) ?? null)
  const twice = all.filter(([id]) => read.filter((one) => one === id).length > 1)
  const unread = heads.flatMap((head, index) => (read[index] === null ? (refuseLetters(head) ?? []) : []))[0]
  const letters = unread === undefined ? undefined : `Un encabezado no se reconoce: ${unread}`
  if (read.every((id) => id === null)) return { columns: read, problems: [letters ?? NO_COLUMN] }
  const missing = all.filter(([id, column]) => column.key && column.blank === 'refused' && !read.includes(id))
  return {
    columns: read,
    problems: [
      ...twice.map(
        ([id, { head }]) => `La columna «${head}» está más de una vez: ${headsTold(heads, read, id)}. Deje una.`,
      ),
      ...missing.map(([, { head }]) => `Falta la columna «${head}». ${letters ?? 'Agréguela, o use la plantilla.'}`),
    ],
    ...(letters !== undefined && { unread: letters }),
  }
}

const NO_COLUMN =
  'Ninguna columna se reconoce: la primera fila no lleva los encabezados de esta lista. Revise que sea el archivo, o use la plantilla.'

const headsTold = (heads: readonly string[], read: readonly (string | null)[], id: string): string =>
  listed(heads.filter((_, index) => read[index] === id).map((head) => `«${head}»`))

/** The cells of a row: what was said of which columns, and what can't be read. A column that was said blank is undefined. */
export interface ReadRow<C extends LoadColumns = LoadColumns> {
  readonly row: RowOf<C>
  readonly said: ReadonlySet<string>
  readonly problems: readonly RowProblem[]
}

/** A cell too many moved all that stand behind it: which one it was, nobody can tell. */
const tooMany = (surplus: string): string =>
  `Tiene más celdas que encabezados: sobra «${surplus.slice(0, 40)}». Si una coma o un punto y coma es parte de un valor, ponga ese valor entre comillas.`

/** Reads the cells of one row by their columns. A cell that lacks is blank; what informs only isn't read. */
export function readRow<C extends LoadColumns>(
  { columns }: LoadKind<C>,
  head: readonly (string | null)[],
  cells: readonly string[],
): ReadRow<C> {
  const row: Record<string, unknown> = {}
  const said = new Set<string>()
  const problems: RowProblem[] = []
  head.forEach((id, index) => {
    const column = id === null ? undefined : columns[id]
    if (id === null || !column || column.informs) return
    said.add(id)
    const written = cells[index] ?? ''
    const typed = cleanLines(written)
    const broken = isSpreadsheetError(typed) ? refuseError(typed) : refuseLetters(written)
    if (typed === '' && broken === undefined) return
    const reading = broken === undefined ? column.cell.read(typed) : { problem: broken }
    if ('problem' in reading) problems.push({ column: id, what: reading.problem })
    else row[id] = reading.value
  })
  const surplus = cells.slice(head.length).find((cell) => cleanLines(cell) !== '')
  if (surplus !== undefined) problems.push({ column: null, what: tooMany(surplus) })
  return { row: row as RowOf<C>, said, problems }
}
