import type { Column } from './field.ts'
import type { Fact, Figure, Need, Needed } from './figure.ts'

/** At an offset from the year of the period. */
export const at = <D extends Needed>(of: D, offset: number): Need<D, 'row'> => ({ is: 'need', of, offset, rows: 'row' })
/** The year before the one that asks. */
export const before = <D extends Needed>(of: D, back = 1): Need<D, 'row'> => ({ is: 'need', of, back, rows: 'row' })
/** Every row of its table, in the year that asks or at an offset. Blank rows of a catalog say nothing and are left out. */
export const every = <D extends Column | Figure>(of: D, offset?: number): Need<D, 'every'> => ({
  is: 'need',
  of,
  offset,
  rows: 'every',
})
/** One row of a catalog: the subtítulo 21. */
export const inRow = <D extends Column>(of: D, row: string): Need<D, 'row'> => ({ is: 'need', of, row, rows: 'row' })
export const fact = <V>(declared: Omit<Fact<V>, 'is'>): Fact<V> => ({ is: 'fact', ...declared })
