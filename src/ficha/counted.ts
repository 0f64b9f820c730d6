const PLURALS = new Intl.PluralRules('es-CL')
const LIST = new Intl.ListFormat('es-CL')
const EITHER = new Intl.ListFormat('es-CL', { type: 'disjunction' })

/** The word of a count: 'espera' of one, 'esperan' of any other. */
export const agreeing = (count: number, one: string, many: string): string =>
  PLURALS.select(count) === 'one' ? one : many

/** A count with what is counted: '1 error', '5 errores'. */
export const counted = (count: number, one: string, many: string): string => `${count} ${agreeing(count, one, many)}`

/** 'a, b y c' */
export const listed = (all: readonly string[]): string => LIST.format(all)

/** 'a, b o c' */
export const either = (all: readonly string[]): string => EITHER.format(all)
