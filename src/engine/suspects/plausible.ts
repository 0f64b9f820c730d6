/** How likely an amount is in a place, before looking at any sum: each part is a share of probability. */
const SAME_AS_ANOTHER = 0.05
const LIKE_LAST_YEAR = 0.9
/** Natural logarithm of the span of amounts that a form may hold: from 1 to some hundred million. */
const SPAN = 18
/** How often a place has nothing now: it had nothing last year, it had something, or nobody knows. */
const NOTHING = { before: 0.85, hadSome: 0.04, unknown: 0.08 }
/** The same in a row whose other columns are answered, and in one that says nothing else. */
const IN_USE = { before: 0.3, hadSome: 0.02, unknown: 0.02 }
const UNUSED = { before: 0.97, hadSome: 0.3, unknown: 0.9 }
/** Share of amounts that people give in whole tens, hundreds or thousands. */
const ROUND: readonly (readonly [number, number])[] = [
  [1, 0.82],
  [10, 0.03],
  [100, 0.03],
  [1000, 0.12],
]
/** Spread of what changes from one year to the next, as logarithms, until this ficha says otherwise. */
const USUAL_SPREAD = 0.3
const LEAST_SPREAD = 0.06

/** How amounts of this ficha moved since last year: their median and their spread, as logarithms. */
export interface Growth {
  readonly middle: number
  readonly spread: number
}

export const UNKNOWN_GROWTH: Growth = { middle: 0, spread: USUAL_SPREAD }

const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0
const sort = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b)

/** From pairs of [now, a year before]; one that is wrong moves a median little. */
export function growthOf(pairs: readonly (readonly [number, number])[]): Growth {
  const steps = sort(pairs.filter(([now, then]) => now > 0 && then > 0).map(([now, then]) => Math.log(now / then)))
  if (steps.length < 3) return UNKNOWN_GROWTH
  const middle = median(steps)
  const spread = 1.5 * median(sort(steps.map((one) => Math.abs(one - middle))))
  return { middle, spread: Math.max(LEAST_SPREAD, (spread * steps.length + USUAL_SPREAD * 2) / (steps.length + 2)) }
}

/** What is known of a place before its amount. */
export interface Expected {
  /** What stood there a year before: 0 when it was blank in a ficha that there was; undefined when nobody knows. */
  readonly before: number | undefined
  readonly growth: Growth
  /** Are the other numbers of its row answered? undefined when it has none. */
  readonly inUse?: boolean | undefined
}

/** Density of a positive amount by its year before, on whole M$. */
function smooth(amount: number, { before, growth }: Expected): number {
  if (!before) return 1 / SPAN / amount
  const away = (Math.log(amount / before) - growth.middle) / growth.spread
  const bell = Math.exp((-away * away) / 2) / (growth.spread * Math.sqrt(2 * Math.PI))
  return (LIKE_LAST_YEAR * bell + (1 - LIKE_LAST_YEAR) / SPAN) / amount
}

function nothing({ before, inUse }: Expected): number {
  const shares = inUse === undefined ? NOTHING : inUse ? IN_USE : UNUSED
  return before === undefined ? shares.unknown : before === 0 ? shares.before : shares.hadSome
}

const roundness = (amount: number): number =>
  ROUND.reduce((sum, [step, share]) => (amount % step === 0 ? sum + share * step : sum), 0)

/**
 * Probability that this amount stands in a place. `twins` is the share of the other cells that hold the same: amounts
 * repeat in a ficha, the component of transfers and the subtítulo 24.
 */
export function plausible(amount: number, expected: Expected, twins: number): number {
  if (amount === 0) return nothing(expected)
  const own = smooth(amount, expected) * roundness(amount)
  return (1 - nothing(expected)) * ((1 - SAME_AS_ANOTHER) * own + SAME_AS_ANOTHER * twins)
}

/** Does an amount fit what stood here a year before? */
export const isLikeLastYear = (amount: number, { before, growth }: Expected): boolean =>
  before !== undefined &&
  before > 0 &&
  Math.abs(Math.log(amount / before) - growth.middle) <= Math.max(0.4, 3 * growth.spread)
