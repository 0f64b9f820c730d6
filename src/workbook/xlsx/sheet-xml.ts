import { type CellPlan, letterOf, quotedSheet, type RowPlan, type SheetPlan } from '../book-plan.ts'
import type { Styles } from './styles.ts'
import { validations } from './validations.ts'
import { attributeText, cellText, MAIN, XML, xmlText } from './xml-text.ts'

/** What a sheet without a password still lets people do, besides typing where it can be typed. */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" sort="0" autoFilter="0"/>'
/** One page wide, lying, with the name of the sheet and the page below. */
const PAGE =
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="1" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P de &amp;N</oddFooter></headerFooter>'

/** Codes are texts, and Excel need not say that they look like numbers. */
const AS_TEXT = '<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>'

/** A sheet as a part of the file; the order of its elements is that of CT_Worksheet (ECMA-376 §18.3.1.99). */
export function sheetXml(sheet: SheetPlan, styles: Styles): string {
  const rows = sheet.rows.map((row, index) => rowXml(row, index + 1, styles))
  const parts = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    viewXml(sheet),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet.widths),
    `<sheetData>${rows.join('')}</sheetData>`,
    PROTECTION,
    mergesXml(sheet),
    alarmsXml(sheet),
    validations(sheet),
    linksXml(sheet),
    PAGE,
    AS_TEXT,
  ]
  return `${XML}<worksheet xmlns="${MAIN}">${parts.join('')}</worksheet>`
}

function viewXml({ frozen: { rows, columns } }: SheetPlan): string {
  if (rows + columns === 0) return '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>'
  const at = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight'
  return `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane${at} topLeftCell="${letterOf(columns)}${rows + 1}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`
}

const columnsXml = (widths: readonly number[]): string => {
  const all = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return all.length > 0 ? `<cols>${all.join('')}</cols>` : ''
}

function rowXml({ cells, height }: RowPlan, line: number, styles: Styles): string {
  const written = cells.map((cell, column) => (cell ? cellXml(cell, `${letterOf(column)}${line}`, styles) : ''))
  const high = height ? ` ht="${height}" customHeight="1"` : ''
  return written.length > 0 || height ? `<row r="${line}"${high}>${written.join('')}</row>` : ''
}

/** A text stands in its cell as a text, so that nothing takes it for a formula; of a formula both stand, it and its result. */
function cellXml(cell: CellPlan, at: string, styles: Styles): string {
  const { value, formula } = cell
  const style = styles.of(cell)
  const head = `<c r="${at}"${style > 0 ? ` s="${style}"` : ''}`
  if (formula !== undefined) {
    const result = typeof value === 'number' ? `<v>${value}</v>` : `<v>${cellText(value ?? '')}</v>`
    return `${head}${typeof value === 'number' ? '' : ' t="str"'}><f>${xmlText(formula)}</f>${result}</c>`
  }
  if (value === undefined || value === '') return `${head}/>`
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`
  return `${head} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`
}

/** Every cell with its place, row by row. */
const placed = ({ rows }: SheetPlan) =>
  rows.flatMap(({ cells }, index) =>
    cells.flatMap((cell, column) =>
      cell ? [{ cell, column, line: index + 1, at: `${letterOf(column)}${index + 1}` }] : [],
    ),
  )

function mergesXml(sheet: SheetPlan): string {
  const merged = placed(sheet).flatMap(({ cell: { span = 1 }, column, line, at }) =>
    span > 1 ? [`<mergeCell ref="${at}:${letterOf(column + span - 1)}${line}"/>`] : [],
  )
  return merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : ''
}

/** Red where a cell says that something is wrong (ECMA-376 §18.3.1.18); the style is the only one of its kind. */
const alarmsXml = (sheet: SheetPlan): string =>
  placed(sheet)
    .flatMap(({ cell: { alarm }, at }, index) => {
      const rule = `<cfRule type="cellIs" dxfId="0" priority="${index + 1}" operator="equal"><formula>${xmlText(`"${alarm}"`)}</formula></cfRule>`
      return alarm === undefined ? [] : [`<conditionalFormatting sqref="${at}">${rule}</conditionalFormatting>`]
    })
    .join('')

function linksXml(sheet: SheetPlan): string {
  const links = placed(sheet).flatMap(({ cell: { to }, at }) =>
    to === undefined
      ? []
      : [
          `<hyperlink ref="${at}" location="${attributeText(`${quotedSheet(to)}!A1`)}" display="${attributeText(to)}"/>`,
        ],
  )
  return links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''
}

/** The cells that have a name, with where they stand: "'Componentes'!$E$7". */
export const namesIn = (sheet: SheetPlan): { name: string; area: string }[] =>
  placed(sheet).flatMap(({ cell: { name }, column, line }) =>
    name ? [{ name, area: `${quotedSheet(sheet.name)}!$${letterOf(column)}$${line}` }] : [],
  )
