import { amountOf, compareQuantities, type Quantity } from '../../ficha/quantity.ts'

/** A column over a catalog is whole: its rows add up to their total. Until then a blank row may be one not yet typed. */
export const addsUp = (rows: readonly Quantity[], total: Quantity): true | undefined =>
  compareQuantities(amountOf(rows), amountOf([total])) === 0 || undefined
