import { printQuantity } from '../../ficha/print-number.ts'
import { difference, number, type Quantity } from '../../ficha/quantity.ts'
import { magnitude } from '../../ficha/ratio.ts'

/** An amount as messages write it: '181.255'. */
export const amount = (quantity: Quantity): string => printQuantity(quantity)
export const percent = (quantity: Quantity): string => printQuantity(quantity, 1, '%')
/** With as many decimals as it takes to be told from the limit that it misses: '84,999%' beside 85%, not '85,0%'. */
export function percentBeside(quantity: Quantity, limit: Quantity): string {
  const decimals = [1, 2, 3, 4].find((one) => printQuantity(quantity, one) !== printQuantity(limit, one))
  return printQuantity(quantity, decimals ?? 4, '%')
}
export const tenth = (quantity: Quantity): string => printQuantity(quantity, 1)

/** With the decimals that were typed and no needless zeros: '45,3', '181.255'. */
export const exact = (quantity: Quantity): string => printQuantity(quantity, 20).replace(/,?0+$/, '')

/** How far apart two quantities are, without sign; undefined where one is no number. */
export function distance(a: Quantity, b: Quantity): Quantity | undefined {
  const result = difference(a, b)
  return result.is === 'number' ? number(magnitude(result.value)) : undefined
}

/** `distance` as messages write it. */
export function gap(a: Quantity, b: Quantity, decimals = 0): string {
  const result = distance(a, b)
  return result ? printQuantity(result, decimals) : ''
}

/** An average inside a sentence: two decimals and no point for thousands (domain §4): '22464,04'. */
export const plainAverage = (quantity: Quantity): string => printQuantity(quantity, 2).replaceAll('.', '')
