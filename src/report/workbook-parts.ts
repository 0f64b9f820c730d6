import type { ReportDocument } from '../ficha/report-document.ts'
import { escapeHtml } from './escape-html.ts'
import { shortened } from './running-head.ts'

type Attributes = Record<string, string | number>

/** What the writer lets us add to the parts of the file that it writes (ECMA-376). */
export interface WorkbookFeature {
  files: {
    transform: {
      '[Content_Types].xml': { insert: () => string }
      '_rels/.rels': { insert: () => string }
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string, options: unknown, properties: { sheetIndex: number }) => string
        transformElementAttributes: (tag: string, attributes: Attributes) => Attributes
      }
    }
    write: { files: () => Record<string, string> }
  }
}

const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml'
const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
const CORE_SPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'

/** What XML can't carry at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that it can't.
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const xml = (text: string): string => escapeHtml(text.replace(UNFIT, ''))

function core(report: ReportDocument): string {
  const [name = '', institution = ''] = report.heading
  const lines = [
    `<dc:title>${xml(`${name} · ${report.title}`)}</dc:title>`,
    `<dc:subject>${xml(report.title)}</dc:subject>`,
    `<dc:creator>${xml(institution)}</dc:creator>`,
    '<dc:language>es-CL</dc:language>',
  ]
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${CORE_SPACES}>${lines.join('')}</cp:coreProperties>`
}

/** From the index on the first sheet to each of the others. `firstRow` counts from 1. */
export interface Index {
  readonly names: readonly string[]
  readonly firstRow: number
}

const links = ({ names, firstRow }: Index): string => {
  const all = names.map(
    (name, index) =>
      `<hyperlink ref="A${firstRow + index}" location="${xml(`'${name.replaceAll("'", "''")}'!A1`)}" display="${xml(name)}"/>`,
  )
  return all.length === 0 ? '' : `<hyperlinks>${all.join('')}</hyperlinks>`
}

/** The signs of a printed head: '&' begins a code; at most 255 characters in all. */
const inHead = (text: string): string => xml(shortened(text).replaceAll('&', '&&'))

const headAndFoot = (report: ReportDocument): string =>
  `<headerFooter><oddHeader>${`&amp;L&amp;9 ${inHead(report.heading[0] ?? '')}&amp;R&amp;9 ${inHead(report.title)}`}</oddHeader><oddFooter>&amp;L&amp;9&amp;A&amp;R&amp;9&amp;P de &amp;N</oddFooter></headerFooter>`

/** Letter, one page wide, and the head and foot of its pages; the order of elements is that of CT_Worksheet. */
const withPage = (sheet: string, report: ReportDocument, before: string): string =>
  sheet
    .replace(/<worksheet[^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace(/<pageMargins/, () => `${before}<pageMargins`)
    .replace(/<pageSetup[^>]*\/>/, (tag) => `${tag}${headAndFoot(report)}`)

/** Properties of the workbook, links of its index, and how it prints. */
export const workbookParts = (report: ReportDocument, index: Index): WorkbookFeature => ({
  files: {
    transform: {
      '[Content_Types].xml': {
        insert: () => `<Override ContentType="${CORE_TYPE}" PartName="/docProps/core.xml"/>`,
      },
      '_rels/.rels': {
        insert: () => `<Relationship Id="rId-core" Type="${CORE_RELATION}" Target="docProps/core.xml"/>`,
      },
      'xl/worksheets/sheet{id}.xml': {
        transform: (sheet, _, { sheetIndex }) => withPage(sheet, report, sheetIndex === 0 ? links(index) : ''),
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, paperSize: 1, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
    },
    write: { files: () => ({ 'docProps/core.xml': core(report) }) },
  },
})
