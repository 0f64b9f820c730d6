import * as z from 'zod/mini'
import type { Answer } from '../ficha/answer.ts'
import type { ReadResult } from '../ficha/document.ts'

/** The hidden sheet of a workbook, by which what comes back is recognised. */
export const MARKS_SHEET = 'cuadra'
const FORMAT = 'cuadra-libro/1'
/** A cell holds 32.767 characters in Excel; what is longer goes on in the next cells. */
const LONGEST_CELL = 30_000

/** A cell that can be typed in, as it was exported. */
export interface MarkedCell {
  /** Its defined name in the workbook: 'c_0001'. */
  readonly name: string
  /** 'regionSpending~13' */
  readonly address: string
  /** The sheet on which it stood, by the name that it had. */
  readonly sheet: string
  /** What stood in columns A and B of its row: '13' and 'Metropolitana de Santiago'; the question, where it has no code. */
  readonly rowCode: string
  readonly row: string
  /** What stood at the head of its column: 'Gasto 2023'. */
  readonly column: string
  /** The answer that it had; undefined when blank. */
  readonly exported: Answer | undefined
  /** In a row left free for one that the ficha didn't have. */
  readonly isSpare: boolean
}

/** What a workbook was made from, and where each of its cells stood. */
export interface WorkbookMarks {
  readonly edition: number
  readonly year: number
  /** Id of the programme, and what it is called. */
  readonly programme: string
  readonly programmeName: string
  readonly service: string
  /** ISO, UTC. */
  readonly exportedAt: string
  /** Of the document that it was made from (`ficha/fingerprint`). */
  readonly fingerprint: string
  readonly cells: readonly MarkedCell[]
}

const KEYS = ['edition', 'year', 'programme', 'programmeName', 'service', 'exportedAt', 'fingerprint'] as const
const HEADS = ['name', 'address', 'sheet', 'rowCode', 'row', 'column', 'spare', 'exported']

/** The hidden sheet, row by row: every cell a text. */
export const writeMarks = (marks: WorkbookMarks): string[][] => [
  ['format', FORMAT],
  ...KEYS.map((key) => [key, String(marks[key])]),
  HEADS,
  ...marks.cells.map((cell) => [
    ...[cell.name, cell.address, cell.sheet, cell.rowCode, cell.row, cell.column],
    ...[cell.isSpare ? 'spare' : '', ...pieces(cell.exported === undefined ? '' : JSON.stringify(cell.exported))],
  ]),
]

/** A text in cells that hold it; none ends within a pair of surrogates. */
function pieces(text: string): string[] {
  if (text.length <= LONGEST_CELL) return [text]
  const isPair = /[\uD800-\uDBFF]/.test(text.charAt(LONGEST_CELL - 1))
  const end = isPair ? LONGEST_CELL - 1 : LONGEST_CELL
  return [text.slice(0, end), ...pieces(text.slice(end))]
}

/** Reads the hidden sheet back; blank cells at the ends of its rows say nothing. */
export function readMarks(rows: readonly (readonly string[])[]): ReadResult<WorkbookMarks> {
  const [[, format] = [], ...rest] = rows
  if (format !== FORMAT) return refused(`la hoja «${MARKS_SHEET}» no dice «${FORMAT}»`)
  const facts = new Map(rest.slice(0, KEYS.length).map(([key = '', value = '']) => [key, value]))
  const cells = rest.slice(KEYS.length + 1).filter(([name = '']) => name !== '')
  const read = Marks.safeParse({ ...Object.fromEntries(facts), cells: cells.map(readCell) })
  if (read.success) return { ok: true, value: read.data as WorkbookMarks }
  return refused(`la hoja «${MARKS_SHEET}» fue cambiada: ${read.error.issues[0]!.path.join('.')}`)
}

const refused = (what: string): ReadResult<never> => ({ ok: false, problems: [{ where: MARKS_SHEET, what }] })

function readCell(row: readonly string[]) {
  const [name = '', address = '', sheet = '', rowCode = '', label = '', column = '', spare = '', ...exported] = row
  return { name, address, sheet, rowCode, row: label, column, isSpare: spare === 'spare', exported: exported.join('') }
}

const number = z.pipe(z.string().check(z.regex(/^\d{4}$/)), z.transform(Number))

/** An answer as JSON; '' is a blank. What of it isn't an answer of its kind, the edition says. */
const Exported = z.pipe(
  z.string(),
  z.transform((text, context): Answer | undefined => {
    try {
      return text === '' ? undefined : (JSON.parse(text) as Answer)
    } catch {
      context.issues.push({ code: 'custom', input: text })
      return z.NEVER
    }
  }),
)

/** When it was exported, which is printed. `z.iso` would come with the first download. */
const Moment = z.pipe(
  z.string(),
  z.transform((text, context): string => {
    if (Number.isNaN(Date.parse(text))) context.issues.push({ code: 'custom', input: text })
    return text
  }),
)

const Marks = z.object({
  edition: number,
  year: number,
  programme: z.string(),
  programmeName: z.string(),
  service: z.string(),
  exportedAt: Moment,
  fingerprint: z.string(),
  cells: z.array(
    z.object({
      name: z.string().check(z.regex(/^c_\d{4,6}$/)),
      address: z.string(),
      sheet: z.string(),
      rowCode: z.string(),
      row: z.string(),
      column: z.string(),
      isSpare: z.boolean(),
      exported: Exported,
    }),
  ),
})
