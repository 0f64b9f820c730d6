import type { Column, Field } from '../../ficha/field.ts'

/** The same columns, as they were read in the ficha of another year. */
export const sourcedColumns = <C extends Record<string, Column>>(columns: C, source: string): C =>
  Object.fromEntries(Object.entries(columns).map(([key, one]) => [key, { ...one, source }])) as C

/** The same field, as it was read in the ficha of another year. */
export const sourced = <F extends Field>(field: F, source: string): F => ({ ...field, source })
