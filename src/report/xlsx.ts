import type { Block, ReportDocument, ReportSection } from '../ficha/report-document.ts'
import { blockRows } from './sheet-blocks.ts'
import { headCell, INK, PROSE, type SheetRow, TITLE, textCell } from './sheet-cells.ts'
import { sheetNames } from './sheet-names.ts'
import { columnWidths, measureOf } from './sheet-widths.ts'
import { type WorkbookFeature, workbookParts } from './workbook-parts.ts'

/** A sheet as the writer takes it. Widths in characters. */
export interface Sheet {
  sheet: string
  data: SheetRow[]
  columns: { width: number }[]
  orientation: 'landscape'
  showGridLines: false
  stickyRowsCount?: number
  stickyColumnsCount?: number
}

/** What turns sheets into a file: 'write-excel-file/universal', loaded by whoever needs it. */
export type WorkbookWriter = (
  sheets: Sheet[],
  options: { fontFamily: string; fontSize: number; features: WorkbookFeature[] },
) => { toBlob: () => Promise<Blob> }

const OVERVIEW = 'Ficha'
const LABELS = ['Programa', 'Servicio', 'Ministerio']
/** A table with more columns than these keeps its labels in sight. */
const WIDE = 6

/**
 * The report as the bytes of an XLSX workbook: a sheet with what it is and an index, then a sheet a section. Figures are
 * numbers, each with the format that prints it as the report does, in the signs of the reader's language.
 */
export async function reportXlsx(report: ReportDocument, write: WorkbookWriter): Promise<Uint8Array<ArrayBuffer>> {
  const [first = OVERVIEW, ...names] = sheetNames([OVERVIEW, ...report.sections.map((section) => section.title)])
  const overview = overviewRows(report, names)
  const sheets = [
    sheetOf(first, overview, [40, 70]),
    ...report.sections.map((section, index) => sectionSheet(names[index]!, section)),
  ]
  const parts = workbookParts(report, { names, firstRow: overview.length - names.length + 1 })
  const blob = await write(sheets, { fontFamily: 'Calibri', fontSize: 11, features: [parts] }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

const sheetOf = (name: string, data: SheetRow[], widths: readonly number[]): Sheet => ({
  sheet: name,
  data,
  columns: widths.map((width) => ({ width })),
  orientation: 'landscape',
  showGridLines: false,
})

/** Programme, service, ministry, edition, year; then the index, whose rows are the last ones. */
function overviewRows(report: ReportDocument, names: readonly string[]): SheetRow[] {
  const fact = (label: string, value: string): SheetRow => [
    textCell(label, { ...PROSE, textColor: INK.soft }),
    textCell(value, PROSE),
  ]
  return [
    [textCell(report.title, TITLE)],
    [],
    ...report.heading.map((line, index) => fact(LABELS[index] ?? '', line)),
    fact('Año', String(report.year)),
    fact('Edición', String(report.edition)),
    [],
    [headCell('Hoja', 'label'), headCell('Contenido', 'label')],
    ...names.map((name, index) => [
      textCell(name, { textColor: INK.accent, textDecoration: { underline: true }, alignVertical: 'top' }),
      textCell(report.sections[index]?.title ?? '', PROSE),
    ]),
  ]
}

function sectionSheet(name: string, section: ReportSection): Sheet {
  const widths = columnWidths(section.blocks)
  const measure = { widths, ...measureOf(widths) }
  const rows = section.blocks.flatMap((block) => [[], ...blockRows(block, measure)])
  const isWide = section.blocks.some((block) => block.type === 'table' && block.columns.length > WIDE)
  return {
    ...sheetOf(name, [[textCell(section.title, TITLE)], ...rows], widths),
    stickyRowsCount: frozenRows(section.blocks),
    ...(isWide ? { stickyColumnsCount: 1 } : {}),
  }
}

/** The head of a table that stands alone stays in sight; where several follow each other, the title of the sheet. */
const frozenRows = (blocks: readonly Block[]): number => {
  const isAlone = blocks[0]?.type === 'table' && blocks.every((block, index) => index === 0 || block.type === 'notes')
  return isAlone ? 4 : 1
}
