import { strToU8, zipSync } from 'fflate'

/** The parts of a workbook as XML, by path below 'xl/'; those that aren't told are as in a workbook of one sheet. */
export function aWorkbook(parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const all: Record<string, string> = {
    'workbook.xml': '<workbook><sheets><sheet name="Hoja1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    '_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, xml]) => [`xl/${path}`, strToU8(xml)])))
}

/** Cells as a sheet holds them: '<c r="A1"><v>1</v></c>'. */
export const aSheet = (...cells: readonly string[]): string =>
  `<?xml version="1.0"?><worksheet><dimension ref="A1:C9"/><sheetData>${cells.join('')}</sheetData></worksheet>`
