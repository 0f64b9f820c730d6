import { MARKERS } from '../../ficha/answer.ts'
import { type ByZero, type Quantity, STRENGTH } from '../../ficha/quantity.ts'
import { fractionText } from '../../ficha/ratio.ts'

// Formulas that give what `ficha/quantity` gives, in functions that Excel 2007 and LibreOffice have. Where something is
// blank a sum is that of what there is so far; anything else is blank too.

const text = (value: string): string => `"${value.replaceAll('"', '""')}"`
const list = (parts: readonly string[]): string => parts.join(',')
const countOf = (areas: readonly string[], marker: string): string =>
  areas.map((area) => `COUNTIF(${area},${text(marker)})`).join('+')

/** The strongest marker among some; what `otherwise` gives where there is none. */
const strongest = (isAny: (marker: string) => string, otherwise: string): string =>
  STRENGTH.reduceRight((rest, marker) => `IF(${isAny(marker)},${text(marker)},${rest})`, otherwise)

/** Cells and areas added up: a dash is nothing, dashes alone are a dash. */
export function sumFormula(areas: readonly string[]): string {
  const added = `IF(COUNT(${list(areas)})>0,SUM(${list(areas)}),IF(${countOf(areas, '-')}>0,"-",""))`
  return strongest((marker) => `${countOf(areas, marker)}>0`, added)
}

/** The same for what has to be equal: every marker is nothing. */
export const amountFormula = (areas: readonly string[]): string => `SUM(${list(areas)})`

const isKnown = (cell: string): string =>
  `OR(ISNUMBER(${cell}),${list(MARKERS.map((marker) => `${cell}=${text(marker)}`))})`

/** One cell by another, times a number. */
export function quotientFormula(above: string, below: string, times: string | undefined, byZero: ByZero): string {
  const divided = `N(${above})/N(${below})${times ? `*${times}` : ''}`
  const atZero = `IF(N(${above})=0,${literal(byZero.zeroByZero)},${literal(byZero.byZero)})`
  const either = (marker: string) => `OR(${above}=${text(marker)},${below}=${text(marker)})`
  const value = strongest(either, `IF(N(${below})=0,${atZero},${divided})`)
  return `IF(AND(${isKnown(above)},${isKnown(below)}),${value},"")`
}

/** What a division by zero gives, as a formula writes it. */
function literal(quantity: Quantity): string {
  if (quantity.is === 'number') return fractionText(quantity.value)
  return quantity.is === 'marker' ? text(quantity.marker) : '""'
}

/** How many cells of an area hold a number or a marker. */
export const readableFormula = (area: string): string =>
  [`COUNT(${area})`, ...MARKERS.map((marker) => countOf([area], marker))].join('+')
