import { printQuantity } from '../../ficha/print-number.ts'
import { difference, type Quantity } from '../../ficha/quantity.ts'
import { magnitude } from '../../ficha/ratio.ts'

/** An amount as messages write it: '181.255'. */
export const amount = (quantity: Quantity): string => printQuantity(quantity)
export const percent = (quantity: Quantity): string => printQuantity(quantity, 1, '%')
export const tenth = (quantity: Quantity): string => printQuantity(quantity, 1)

/** How far apart two quantities are, without sign. */
export function gap(a: Quantity, b: Quantity, decimals = 0): string {
  const result = difference(a, b)
  return result.is === 'number' ? printQuantity({ is: 'number', value: magnitude(result.value) }, decimals) : ''
}
