/** Stands in a cell whose formula was never computed. */
export const NO_RESULT = '#SIN RESULTADO'

/** Stands in a cell that is covered by another that was merged over it. */
export const MERGED = '#CELDA COMBINADA'
/** Stands in a cell that another workbook answers: as it was when both were last open. */
export const STALE = '#OTRO LIBRO'

/** Stands in a cell whose text isn't in its workbook: the cell says which, and there is none. */
export const LOST = '#TEXTO PERDIDO'

const OURS: Readonly<Record<string, string>> = {
  [NO_RESULT]: 'Es una fórmula sin resultado guardado. Ábrala en Excel y guárdela de nuevo, o escriba el resultado.',
  [MERGED]: 'Está dentro de una celda combinada. Sepárela en la planilla y escriba el valor en cada fila.',
  [LOST]: 'Su texto no está en el libro, que parece dañado. Ábralo, guárdelo de nuevo y elíjalo otra vez.',
  [STALE]: 'Viene de otro libro, y puede no estar al día. Cópiela y péguela como valor.',
}

/** '#¡OCUPADO!', '#NAME?', '#N/A': of every language, and those that Excel goes on inventing. */
const ERRORS = /^(#([Nn]\/[ADad]|[¡¿]?[A-ZÑÓ/0]{3,}[!?]|GETTING_DATA|#+)|Err:\d{3})$/

/** Does a text stand for what a spreadsheet couldn't compute or show: '#N/A', '#¡REF!', '####'? No answer reads so. */
export const isSpreadsheetError = (text: string): boolean => Object.hasOwn(OURS, text) || ERRORS.test(text)

/** Why it can't be taken, and what to do in the spreadsheet. */
export function refuseError(text: string): string {
  const ours = OURS[text]
  if (ours !== undefined) return ours
  if (/^#+$/.test(text))
    return `«${text.slice(0, 12)}» es un número que no cupo en su columna. Ensánchela y guárdela de nuevo.`
  return `«${text}» es un error de Excel, no un dato. Corríjalo en la planilla, o deje el valor escrito.`
}
