/** In what an amount of money is written. Fichas ask for M$, thousands of pesos. */
export type MoneyUnit = 'pesos' | 'M$' | 'MM$'

export const MONEY_UNITS: readonly MoneyUnit[] = ['M$', 'pesos', 'MM$']

/** How many pesos one is. */
export const PESOS: Readonly<Record<MoneyUnit, bigint>> = { pesos: 1n, M$: 1_000n, MM$: 1_000_000n }

const WORDS: readonly (readonly [RegExp, MoneyUnit])[] = [
  [/\bmm ?\$|\bmm\b|\bmillones\b|\bmill\b/, 'MM$'],
  [/\bm ?\$|\bmiles\b/, 'M$'],
  [/\bpesos\b|\bclp\b|\ben \$|^\$$/, 'pesos'],
]

/** The unit that a head names, given plain: 'gasto mm$', 'gasto en pesos'. Undefined when it names none. */
export const unitNamed = (head: string): MoneyUnit | undefined => WORDS.find(([pattern]) => pattern.test(head))?.[1]
