import type { Period } from '../../ficha/period.ts'

const BYTE_ORDER_MARK = '\ufeff'
/** A quoted cell; what a spreadsheet would take for a formula begins with an apostrophe. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** The factors that a report was made with, as CSV for a spreadsheet of Chile: decimal comma, semicolons. */
export function factorTable({ factors, baseYear, factorsSource = 'No se indicó' }: Period): string {
  const rows = Object.keys(factors)
    .sort()
    .map((year) => `${year};${factors[year]!.replace('.', ',')};${baseYear};${cell(factorsSource)}`)
  return `${BYTE_ORDER_MARK}${['Año;Factor;Año base;Fuente', ...rows].join('\r\n')}\r\n`
}
