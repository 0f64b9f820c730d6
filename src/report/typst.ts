import type { Block, ReportDocument, ReportSection } from '../ficha/report-document.ts'
import { chartTitle } from './chart-table.ts'
import { noteMarks } from './note-marks.ts'
import { paragraphsOf, titleLevels } from './outline.ts'
import { typstChart } from './typst-chart.ts'
import { TYPST_STYLE } from './typst-style.ts'
import { typstTable } from './typst-table.ts'
import { typstLines, typstString, typstStrings } from './typst-text.ts'

/** A stretch of the report, on upright pages or on lying ones. */
interface Stretch {
  readonly flipped: boolean
  readonly source: string
}

/** The report as a Typst document: calls of the functions of TYPST_STYLE, with every text as a string. */
export function reportTypst(report: ReportDocument): string {
  const [name = '', ...lines] = report.heading
  const body = inPages(report.sections.flatMap(sectionStretches))
  return `${TYPST_STYLE}
#show: ficha.with(title: ${typstString(report.title)}, name: ${typstLines(name)}, lines: ${typstStrings(lines)}, running: ${typstString(shortened(name))})
${body.join('\n')}
`
}

const LONGEST_RUNNING_HEAD = 100
const shortened = (name: string): string => {
  const signs = [...name.replace(/\s+/g, ' ')]
  return signs.length > LONGEST_RUNNING_HEAD ? `${signs.slice(0, LONGEST_RUNNING_HEAD).join('')}…` : signs.join('')
}

/** Wide tables that follow each other share their lying pages. */
function inPages(stretches: readonly Stretch[]): string[] {
  const runs: { flipped: boolean; sources: string[] }[] = []
  for (const { flipped, source } of stretches) {
    if (runs.at(-1)?.flipped === flipped) runs.at(-1)!.sources.push(source)
    else runs.push({ flipped, sources: [source] })
  }
  return runs.map(({ flipped, sources }) =>
    flipped ? `#page(flipped: true, {\n${sources.join('\n')}\n})` : `#{\n${sources.join('\n')}\n}`,
  )
}

/** The head of a section stays with its first block. */
function sectionStretches(section: ReportSection): Stretch[] {
  const levels = titleLevels(section.blocks)
  const blocks = section.blocks.map((block, index) => blockStretch(block, levels[index]!))
  const head = { flipped: blocks[0]?.flipped ?? false, source: `heading(level: 2, ${typstLines(section.title)})` }
  return [head, ...blocks]
}

const upright = (source: string): Stretch => ({ flipped: false, source })

function blockStretch(block: Block, level: number): Stretch {
  switch (block.type) {
    case 'table': {
      const { flipped, source } = typstTable(block)
      return { flipped, source: [titleOf(level, block.title), source, ...notesOf(block.notes)].join('\n') }
    }
    case 'paragraph':
      return upright(titled(level, block.title, block.text ? flow(block.text) : ''))
    case 'list':
      return upright(titled(level, block.title, block.items.length > 0 ? `list(..${typstStrings(block.items)})` : ''))
    case 'chart':
      return upright([titleOf(level, chartTitle(block)), typstChart(block), ...notesOf(block.notes)].join('\n'))
    case 'notes':
      return upright(`remarks(${typstStrings(block.items)})`)
  }
}

const titleOf = (level: number, title: string): string => `heading(level: ${level}, ${typstLines(title)})`

const notesOf = (notes: readonly string[] = []): string[] =>
  notes.length > 0 ? [`marked(${typstStrings(notes)}, ${typstStrings(noteMarks(notes))})`] : []

/** Titles of more letters stand over their text, not beside it. */
const LONGEST_SIDE_TITLE = 60

function titled(level: number, title: string | undefined, body: string): string {
  if (!title) return body
  if (!body) return titleOf(level, title)
  return `${title.length > LONGEST_SIDE_TITLE ? 'stacked' : 'named'}(${level}, ${typstLines(title)}, ${body})`
}

/** Blank lines part paragraphs; a single line break stays one. */
const flow = (text: string): string => `flow(${typstStrings(paragraphsOf(text.replace(/\r\n?/g, '\n')))})`
