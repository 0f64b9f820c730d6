/**
 * Spreadsheets take what begins so for a formula and would run it: somebody's name is no command. Signs of full width are
 * the same to them, and so is what stands behind blanks, tabs and line ends. A negative number is a number.
 */
const FORMULA = /^[\s']*[=+@＝＋＠]|^[ ']*[\t\r\n]|^[\s']*[-－](?![\d.,]*$)/

/** Would a spreadsheet take it for a formula? */
export const readsAsFormula = (text: string): boolean => FORMULA.test(text)

/** A cell of a CSV as it was before `csvCell` kept it from being a formula. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && readsAsFormula(cell.slice(1)) ? cell.slice(1) : cell

/** A cell as a CSV with semicolons holds it: no formula, in quotes where it needs them. */
export function csvCell(text: string): string {
  const told = readsAsFormula(text) ? `'${text}` : text
  return /[";\r\n]|^\s|\s$/.test(told) ? `"${told.replaceAll('"', '""')}"` : told
}
