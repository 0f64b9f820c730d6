import { strToU8, zipSync } from 'fflate'
import type { BookPlan, SheetPlan } from '../book-plan.ts'
import { namesIn, sheetXml } from './sheet-xml.ts'
import { Styles } from './styles.ts'
import { attributeText, MAIN, RELATIONS, XML, xmlText } from './xml-text.ts'

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** The first day that a ZIP can name: the same workbook is the same bytes, whenever it is written. */
const NO_DAY = new Date(1980, 0, 1)

/** A workbook as the bytes of an XLSX (ECMA-376): its parts, written by us and packed by fflate. */
export function writeBook(book: BookPlan): Uint8Array<ArrayBuffer> {
  const styles = new Styles()
  const sheets = book.sheets.map(
    (sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, styles)] as const,
  )
  const parts = {
    '[Content_Types].xml': contentTypes(book.sheets),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(book),
    'xl/_rels/workbook.xml.rels': relations([
      ...book.sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles.xml(),
    ...Object.fromEntries(sheets),
  }
  const packed = Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strToU8(part)]))
  return zipSync(packed, { mtime: NO_DAY }) as Uint8Array<ArrayBuffer>
}

function contentTypes(sheets: readonly SheetPlan[]): string {
  const part = (path: string, kind: string) =>
    `<Override PartName="/xl/${path}" ContentType="${SPREADSHEET}.${kind}+xml"/>`
  const all = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('workbook.xml', 'sheet.main'),
    part('styles.xml', 'styles'),
    ...sheets.map((_, index) => part(`worksheets/sheet${index + 1}.xml`, 'worksheet')),
  ]
  return `${XML}<Types xmlns="${TYPES}">${all.join('')}</Types>`
}

/** Numbered from 'rId1', in order. */
function relations(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  )
  return `${XML}<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`
}

function workbookXml({ sheets, lists }: BookPlan): string {
  const all = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${attributeText(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  )
  const names = [...sheets.flatMap(namesIn), ...lists].map(
    ({ name, area }) => `<definedName name="${name}">${xmlText(area)}</definedName>`,
  )
  const defined = names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${all.join('')}</sheets>${defined}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`
}
