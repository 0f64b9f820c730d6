import { listed } from '../../ficha/counted.ts'
import type { SheetName } from './file-sheet.ts'
import { RefusedFile } from './refused-file.ts'

/** The sheet that was asked for by its name, else the first that people see. */
export function chooseSheet<S extends SheetName>(sheets: readonly S[], asked?: string): S {
  if (sheets.length === 0)
    throw new RefusedFile('No tiene ninguna hoja con celdas. Revise que sea el archivo que quería cargar.')
  const found =
    asked === undefined ? (sheets.find((one) => !one.isHidden) ?? sheets[0]) : sheets.find(({ name }) => name === asked)
  if (found) return found
  const names = sheets.map(({ name }) => name)
  throw new RefusedFile(`No tiene una hoja «${asked}». Las suyas: ${listed(names.map((name) => `«${name}»`))}.`, names)
}

/** Sheets by what people know of them. */
export const sheetNamesOf = (sheets: readonly SheetName[]): SheetName[] =>
  sheets.map(({ name, isHidden }) => ({ name, isHidden }))
