import type { CellPlace } from '../../ficha/address.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'

/** The place of an instance in a year: without years it has none. */
export const placeIn = (of: Field | Column | Figure, year: number | undefined, row?: string): CellPlace => ({
  row,
  year: of.years ? year : undefined,
})

export const isAskedIn = (of: Field | Column | Figure, offset: number): boolean =>
  of.years ? of.years.includes(offset) : offset === 0
