import type { Block, ChartBlock, ReportDocument, TableBlock } from '../ficha/report-document.ts'
import { noteMarks } from './note-marks.ts'

/** The report as plain text: a table's columns are set apart by ' | '. */
export function reportText(report: ReportDocument): string {
  const heading = [report.title, '', ...report.heading.map((line) => line.toUpperCase())]
  const sections = report.sections.flatMap((section) => ['', '', section.title, ...section.blocks.flatMap(blockLines)])
  return `${[...heading, ...sections].join('\n')}\n`
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'table':
      return tableLines(block)
    case 'paragraph':
      return ['', block.title ? (block.text ? `${block.title}: ${block.text}` : block.title) : block.text]
    case 'list':
      return ['', ...(block.title ? [block.title] : []), ...block.items.map((one) => `• ${one}`)]
    case 'chart':
      return chartLines(block)
    case 'notes':
      return ['', ...block.items]
  }
}

const marked = (notes: readonly string[] = []): string[] => {
  const marks = noteMarks(notes)
  return notes.map((note, index) => `${marks[index]} ${note}`)
}

const tableLines = (block: TableBlock): string[] => [
  '',
  block.title,
  block.columns.join(' | '),
  ...block.rows.map((row) => row.join(' | ')),
  ...marked(block.notes),
]

const chartLines = (block: ChartBlock): string[] => [
  '',
  block.title,
  ...block.series.map(
    (one) => `${one.name}: ${one.points.map((point) => `${point.label} ${point.printed}`).join(' · ')}`,
  ),
  ...marked(block.notes),
]
