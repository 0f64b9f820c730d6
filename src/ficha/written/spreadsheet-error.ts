/** Stands in a cell whose formula was never computed. */
export const NO_RESULT = '#SIN RESULTADO'

const ERRORS =
  /^(#(N\/[AD]|[¡¿]?(REF|VALUE|VALOR|DIV\/0|NAME|NOMBRE|NUM|NULL|NULO|SPILL|DESBORDAMIENTO|CALC|FIELD|CAMPO|BLOCKED|BLOQUEADO)[!?]|GETTING_DATA|#+)|Err:\d{3})$/i

/** Does a text stand for what a spreadsheet couldn't compute or show: '#N/A', '#¡REF!', '####'? No answer reads so. */
export const isSpreadsheetError = (text: string): boolean => text === NO_RESULT || ERRORS.test(text)

/** Why it can't be taken, and what to do in the spreadsheet. */
export function refuseError(text: string): string {
  if (text === NO_RESULT)
    return 'Es una fórmula sin resultado guardado. Ábrala en Excel y guárdela de nuevo, o escriba el resultado.'
  if (/^#+$/.test(text))
    return `«${text.slice(0, 12)}» es un número que no cupo en su columna. Ensánchela y guárdela de nuevo.`
  return `«${text}» es un error de Excel, no un dato. Corríjalo en la planilla, o deje el valor escrito.`
}
