import { cellPlace } from './cell-place.ts'
import type { CellName, CellPlaceInBook } from './file-sheet.ts'
import { attributeOf, type XmlTag } from './xml-tags.ts'

/**
 * Names of single cells of an XLSX (ECMA-376 §18.2.5). A sheet that was copied brings names of its own for the copy, equal
 * to those of the workbook (localSheetId): what is meant stands in the original.
 */
export const namesOfXlsx = (workbook: readonly XmlTag[]): CellName[] =>
  workbook
    .filter((tag) => tag.name === 'definedName' && tag.is === 'opens')
    .filter((tag) => attributeOf(tag, 'localSheetId') === undefined)
    .map((tag) => ({ name: attributeOf(tag, 'name') ?? '', place: referredCell(tag.text) }))

/** The same of an ODS (OpenDocument 1.3 part 3 §9.4.12): those of a sheet stand within its table. */
export function namesOfOds(content: readonly XmlTag[]): CellName[] {
  let depth = 0
  return content.flatMap((tag) => {
    if (tag.name === 'table') depth += tag.is === 'opens' ? 1 : tag.is === 'closes' ? -1 : 0
    if (depth > 0 || tag.is === 'closes') return []
    const range = tag.name === 'named-range' ? attributeOf(tag, 'cell-range-address') : undefined
    const isName = range !== undefined || tag.name === 'named-expression'
    return isName ? [{ name: attributeOf(tag, 'name') ?? '', place: referredCell(range ?? '') }] : []
  })
}

/** "'Comp. finanzas'!$F$6", "$'It''s'.$F$6", 'Hoja1!F6'; undefined of areas, of other workbooks and of what was deleted. */
export function referredCell(reference: string): CellPlaceInBook | undefined {
  const [, quoted, bare, cell] =
    /^\$?(?:'((?:[^']|'')+)'|([^'!.$#[\]]+))[!.](\$?[A-Z]{1,3}\$?\d{1,7})$/.exec(reference.trim()) ?? []
  const place = cellPlace(cell)
  const sheet = quoted?.replaceAll("''", "'") ?? bare
  return place && sheet !== undefined && !/^\[\d+\]/.test(sheet) ? { sheet, ...place } : undefined
}
