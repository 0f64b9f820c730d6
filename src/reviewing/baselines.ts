import type { Programme } from '../ficha/period.ts'
import type { Review } from '../protocol/review.ts'

/** What a submission is compared with. */
export type BaselineChoice =
  | { readonly is: 'iteration'; readonly iteration: number }
  | { readonly is: 'former'; readonly year: number }
  | { readonly is: 'nothing' }

export const NOTHING: BaselineChoice = { is: 'nothing' }

/** As it stands in an address: 'iteracion-1', 'anterior', 'nada'. */
export function baselineName(one: BaselineChoice): string {
  if (one.is === 'iteration') return `iteracion-${one.iteration}`
  return one.is === 'former' ? 'anterior' : 'nada'
}

/** 'Iteración 1', '2022', 'Nada' */
export function baselineLabel(one: BaselineChoice): string {
  if (one.is === 'iteration') return `Iteración ${one.iteration}`
  return one.is === 'former' ? String(one.year) : 'Nada'
}

/** Over a column: 'Iter. 1', '2022'. */
export const baselineHead = (one: BaselineChoice): string =>
  one.is === 'iteration' ? `Iter. ${one.iteration}` : baselineLabel(one)

/** In a sentence, after 'a': 'la iteración 1', 'la ficha 2022'. */
export const baselineWords = (one: BaselineChoice): string =>
  one.is === 'iteration' ? `la iteración ${one.iteration}` : one.is === 'former' ? `la ficha ${one.year}` : 'nada'

/** Iterations that were reviewed, the last first: what was withdrawn never was. */
export const heldIterations = ({ iterations }: Pick<Review, 'iterations'>): number[] =>
  iterations
    .filter((one) => !one.isWithdrawn)
    .map((one) => one.iteration)
    .sort((one, other) => other - one)

/** Those before this one, the last first. */
export const earlierIterations = (review: Pick<Review, 'iterations'>, iteration: number): number[] =>
  heldIterations(review).filter((one) => one < iteration)

/** All that a submission can be compared with, the usual one first. */
export function baselinesOf(
  review: Review,
  iteration: number,
  { former }: Pick<Programme, 'former'>,
): BaselineChoice[] {
  const year = former?.year ?? review.former?.year
  return [
    ...earlierIterations(review, iteration).map((one): BaselineChoice => ({ is: 'iteration', iteration: one })),
    ...(year === undefined ? [] : [{ is: 'former', year } as const]),
    NOTHING,
  ]
}

/** The one that an address asks for; else the iteration before, and of a first iteration nothing. */
export function chosenBaseline(options: readonly BaselineChoice[], asked: string | undefined): BaselineChoice {
  const usual = options.find(({ is }) => is === 'iteration') ?? NOTHING
  return options.find((one) => baselineName(one) === asked) ?? usual
}
