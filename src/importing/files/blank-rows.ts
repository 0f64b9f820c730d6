/*
 * Rows and cells that somebody only formatted, down to the end of a sheet: a million of them says nothing. They are taken
 * out of the XML before it is read tag by tag.
 */

/** Attributes; a '<' never stands in one, so that a tag without its end is left at the next. */
const QUOTED = '[^<>"]*(?:"[^<"]*"[^<>"]*)*'
const CELL = `<c r="[A-Z]+\\d+"${QUOTED}/>`
/** Each says where it stands, and so does what follows: nothing moves when they go. */
const BLANK_OF_XLSX = new RegExp(
  `<row r="\\d+"(?:${QUOTED}/>|${QUOTED}>(?:${CELL})*</row>)(?=<row r="|</sheetData>)|${CELL}(?=<c r="|</row>)`,
  'g',
)

/** The XML of a sheet of an XLSX without what is blank. */
export const withoutBlanksOfXlsx = (xml: string): string => xml.replace(BLANK_OF_XLSX, '')

const ROW_OF_ODS = '<table:table-row'
/** No value, no formula: cells of a style, however often repeated. */
const BLANK_OF_ODS = new RegExp(
  `${ROW_OF_ODS}(?: table:(?:style-name|default-cell-style-name|number-rows-repeated)="[^"]*")*>` +
    '(?:<table:table-cell(?: table:(?:style-name|number-columns-repeated)="[^"]*")*/>)*</table:table-row>\\s*',
  'y',
)
const TIMES = / table:number-rows-repeated="(\d{1,7})"/

/** The XML of an ODS with each run of blank rows as one that stands for all of them: a row there doesn't say where it is. */
export function withoutBlanksOfOds(xml: string): string {
  const parts: string[] = []
  let from = 0
  for (let at = xml.indexOf(ROW_OF_ODS); at !== -1; at = xml.indexOf(ROW_OF_ODS, Math.max(from, at + 1))) {
    const [rows, end] = blankRun(xml, at)
    if (rows === 0) continue
    parts.push(xml.slice(from, at), `${ROW_OF_ODS} table:number-rows-repeated="${rows}"/>`)
    from = end
  }
  return parts.join('') + xml.slice(from)
}

function blankRun(xml: string, start: number): [rows: number, end: number] {
  let [rows, end] = [0, start]
  for (;;) {
    BLANK_OF_ODS.lastIndex = end
    const row = BLANK_OF_ODS.exec(xml)
    if (!row) return [rows, end]
    rows += Number(TIMES.exec(row[0].slice(0, row[0].indexOf('>')))?.[1] ?? 1)
    end = BLANK_OF_ODS.lastIndex
  }
}
