import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import published from '../../mocks/fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }
import { largest } from '../../mocks/generator.ts'
import { findEdition } from '../../src/editions/editions.ts'
import { examine } from '../../src/engine/examine.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import type { Block, ReportDocument, TableBlock } from '../../src/ficha/report-document.ts'
import { printedReport } from '../editions/printed-report.ts'
import { SAMPLE, subjectOf } from '../editions/sample.ts'

export const reportOf = (document: FichaDocument): ReportDocument => {
  const edition = findEdition(document.edition)!
  return printedReport(edition, examine(edition, subjectOf(document)))
}

export const PUBLISHED = published as unknown as FichaDocument

const LONG = 'Se atendió a quienes lo pidieron, y se dejó constancia de ello en cada comuna de la región. '
const NAME =
  'Programa de acompañamiento psicosocial, protección integral y fortalecimiento territorial de niñas, niños y adolescentes en situación de especial vulnerabilidad de las comunas rurales y aisladas'

/** The largest ficha, with a name of 190 characters and texts as long as they may be. */
export function longest(): FichaDocument {
  const document = largest()
  const text = LONG.repeat(217).trim()
  const answers = { ...document.answers, description: text, targetText: `${LONG.repeat(90)}\n\n${LONG.repeat(90)}` }
  return { ...document, programme: { ...document.programme, name: NAME }, answers }
}

const FOLDER = 'mocks/fichas'
/** The fichas that were published, of every edition. */
const everyPublished = readdirSync(FOLDER).map((name): [string, FichaDocument] => [
  name,
  JSON.parse(readFileSync(join(FOLDER, name), 'utf8')),
])

/** What every format is held to. */
export const EXAMPLES: readonly (readonly [string, FichaDocument])[] = [
  ...everyPublished,
  ['the sample', SAMPLE],
  ['a blank ficha', { ...SAMPLE, answers: {} }],
  ['the largest', largest()],
  ['the longest texts', longest()],
]

export const blocksOf = (report: ReportDocument): Block[] => report.sections.flatMap((section) => [...section.blocks])

/** A report of one table: to try what a cell may say. */
export const reportOfTable = (table: Omit<TableBlock, 'type'>, title = 'I. Tabla'): ReportDocument => ({
  edition: 2023,
  year: 2023,
  title: 'MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2023',
  heading: ['Programa', 'Servicio', 'Ministerio'],
  sections: [{ id: 'tabla', title, blocks: [{ type: 'table', ...table }] }],
})

/** Every text that a document says, as its readers see it. */
export function textsOf(report: ReportDocument): string[] {
  const ofBlock = (block: Block): string[] => {
    switch (block.type) {
      case 'table':
        return [block.title, ...block.columns, ...block.rows.flat(), ...(block.notes ?? [])]
      case 'paragraph':
        return [block.title ?? '', ...block.text.split(/\n+/)]
      case 'list':
        return [block.title ?? '', ...block.items]
      case 'chart':
        return [
          block.title,
          ...block.series.flatMap((one) => [one.name, ...one.points.flatMap((point) => [point.label, point.printed])]),
          ...(block.notes ?? []),
        ]
      case 'notes':
        return [...block.items]
    }
  }
  const texts = [
    report.title,
    ...report.heading,
    ...report.sections.flatMap((one) => [one.title, ...one.blocks.flatMap(ofBlock)]),
  ]
  return [...new Set(texts.map((text) => text.trim()).filter(Boolean))]
}
