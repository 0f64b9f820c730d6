import type { Column, Field } from './field.ts'
import type { Figure } from './figure.ts'

type Own<D> = Partial<Omit<D, 'is' | 'id' | 'key' | 'table'>>

/**
 * The same question or figure as another year declares it: own years, decimals, words, source. What refers to the one
 * reads the other in its edition, since a reference goes by id (`Resolver.own`).
 */
export const variant = <D extends Field | Column | Figure>(of: D, own: Own<D>): D => ({ ...of, ...own })
