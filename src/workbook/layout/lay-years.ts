import type { Examination } from '../../engine/examination.ts'
import type { YearsPart } from '../../ficha/section.ts'
import { isAskedIn } from '../../showing/reading/asked-in.ts'
import { captionRows } from './captions.ts'
import { entryCell } from './entry-cell.ts'
import { figureCell } from './figure-cell.ts'
import { CODE_WIDTH, LABEL_WIDTH, type LaidCell, type LaidPart, type LaidRow } from './laid.ts'

const WIDTH = 15

/** Questions by year, a line each, with what is computed among them. */
export function layYears(ficha: Examination, part: YearsPart): LaidPart {
  const heads = part.years.map((offset): LaidCell => ({ look: 'headFigure', value: yearOf(ficha, offset) }))
  return {
    widths: [CODE_WIDTH, LABEL_WIDTH, ...part.years.map(() => WIDTH)],
    rows: [
      ...captionRows(part.title, part.unit),
      { cells: [{ look: 'head' }, { look: 'head', value: 'Año' }, ...heads] },
      ...part.lines.map((line) => ('heading' in line ? headingRow(line.heading) : lineRow(ficha, part, line))),
    ],
  }
}

const yearOf = ({ period }: Examination, offset: number): string => String(period.year + offset)

const headingRow = (heading: string): LaidRow => ({ cells: [undefined, { look: 'caption', value: heading }] })

type Line = Exclude<YearsPart['lines'][number], { heading: string }>

function lineRow(ficha: Examination, { years }: YearsPart, line: Line): LaidRow {
  const cells = years.map((offset): LaidCell => {
    if (!isAskedIn(line, offset)) return { look: 'shut' }
    const year = ficha.period.year + offset
    if (line.is === 'figure') return figureCell(ficha, line, { year })
    const called = { rowCode: '', row: line.label, column: yearOf(ficha, offset), isSpare: false }
    return entryCell(ficha, line, { year: line.years ? year : undefined, ...called })
  })
  return { cells: [{ look: 'code' }, { look: 'label', value: line.label }, ...cells] }
}
