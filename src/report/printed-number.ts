/** A number as a sheet keeps it: the value, and the format (as in the file, '.' for decimals) that prints it again. */
export interface SheetNumber {
  readonly value: number
  readonly format: string
}

/** A sheet shows 15 significant digits and drops the rest without a word: a longer amount stays text. */
const MOST_DIGITS = 15

const PRINTED = /^([−-]?)(0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*)(?:,(\d+))?(%?)$/

/**
 * Reads what `printRatio` printed (es-CL): '1.234.567' → 1234567, '98,2%' → 0.982, '1.590,7' → 1590.7.
 * Exact: the format gives back the same digits. Anything else (markers, texts, '007', 16 digits or more) is undefined.
 */
export function readPrinted(text: string): SheetNumber | undefined {
  const found = PRINTED.exec(text)
  if (!found) return undefined
  const [, sign = '', whole = '', decimals = '', percent = ''] = found
  const digits = whole.replaceAll('.', '') + decimals
  const significant = digits.replace(/^0+/, '')
  if (significant.length > MOST_DIGITS || (sign && significant === '')) return undefined
  const scale = decimals.length + (percent ? 2 : 0)
  return { value: Number(`${sign ? '-' : ''}${digits}e-${scale}`), format: formatOf(whole, decimals, percent) }
}

/** '#,##0' groups by thousands in the signs of whoever reads: 1.234.567 in Chile. */
function formatOf(whole: string, decimals: string, percent: string): string {
  const isGrouped = whole.includes('.') || (whole.length < 4 && !percent)
  return `${isGrouped ? '#,##0' : '0'}${decimals && `.${'0'.repeat(decimals.length)}`}${percent}`
}
