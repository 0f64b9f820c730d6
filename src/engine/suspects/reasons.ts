import { multiply, ratio, roundScaled } from '../../ficha/ratio.ts'
import type { Guess } from './guess.ts'

/** A whole number as a person would type it. */
export const printed = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.')

/** '1,035' */
export const printedFactor = (text: string): string => text.replace('.', ',')

/** An amount in M$ of the base year, rounded half up as print does (domain §4). */
export const inBaseYear = (amount: number, factor: string): number =>
  Number(roundScaled(multiply(ratio(amount), ratio(factor)), 0))

/** Asked of every cell: the exact product is made only where it may fit. */
export const isInBaseYear = (typed: number, meant: number, factor: string): boolean =>
  Math.abs(meant * Number(factor) - typed) < 1 && typed === inBaseYear(meant, factor)

/** Nearer than this to last year's amount, it is said to be like it. */
const LIKE = 1.25

/** Why something should stand where nothing does: only what can be looked up, with its amount. */
export function whyNotNothing({ meant, before = 0, yearBefore, likeBefore, lacksAlone, isField }: Guess): string {
  if (likeBefore) {
    const isNear = meant < before * LIKE && before < meant * LIKE
    return isNear ? `parecido a los ${printed(before)} de ${yearBefore}` : `en ${yearBefore} tuvo ${printed(before)}`
  }
  if (!lacksAlone) return ''
  return isField ? 'quedó sin monto' : 'esta fila tiene otros datos'
}

/** '8.280 es 8.000 × 1,035: parece en M$ de 2024' */
export function whyBaseYear({ typed, meant, factor }: Guess): string {
  const { n, d } = multiply(ratio(meant), ratio(factor!.text))
  const product = `${printed(meant)} × ${printedFactor(factor!.text)}${n % d === 0n ? '' : ', redondeado'}`
  return `${printed(typed)} es ${product}: parece en M$ de ${factor!.baseYear}`
}

/** What else speaks for an amount: the sums that give it, and the cell that holds it too. */
export const alsoSaid = ({ meant, twin, sumsThatAgree }: Guess): string[] => [
  ...(sumsThatAgree > 1 ? [`las ${sumsThatAgree} sumas dan ${printed(meant)}`] : []),
  ...(twin !== undefined && meant > 0 ? [`igual a ${twin}`] : []),
]
