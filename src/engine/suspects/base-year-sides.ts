import type { CellAddress } from '../../ficha/address.ts'
import type { Suspect } from '../../ficha/finding.ts'
import type { Evidence } from './evidence.ts'
import { inBaseYear, printed, printedFactor } from './reasons.ts'
import type { Sum } from './sums.ts'
import { amountIn, factorOf, kindIn } from './suspect-input.ts'

/** How often a whole side of a sum is copied from a report in M$ of the base year, against the causes of `causes.ts`. */
const PRIOR = 0.05
/** Nearer than this many times the rounding, the two amounts could agree by chance. */
const CLEAR = 8

interface Side {
  readonly cells: readonly CellAddress[]
  readonly total: number
}

/** A side whose amounts are all in M$ of the base year: no cell alone explains it. */
export function baseYearSides(evidence: Evidence, sum: Sum): { suspect: Suspect; weight: number }[] {
  const { input } = evidence
  const factor = factorOf(input, input.t)
  const [side, reference] = [sideOf(evidence, sum, 1), sideOf(evidence, sum, -1)]
  if (!factor) return []
  const told = (large: Side, small: Side) => ({
    weight: PRIOR,
    suspect: suspectOf(large, `${printed(large.total)} es ${productOf(large, small, factor.text)}`, factor.baseYear),
  })
  if (isProduct(side, reference, factor.text)) return [told(side, reference)]
  return isProduct(reference, side, factor.text) ? [told(reference, side)] : []
}

function sideOf({ input }: Evidence, { signs }: Sum, sign: number): Side {
  const cells = [...signs].flatMap(([cell, its]) => (its === sign && amountIn(input, cell) > 0 ? cell : []))
  cells.sort((a, b) => amountIn(input, b) - amountIn(input, a) || (a < b ? -1 : 1))
  const isMoney = cells.every((cell) => kindIn(input, cell) === 'money')
  return { cells: isMoney ? cells : [], total: cells.reduce((total, cell) => total + amountIn(input, cell), 0) }
}

/** Each amount was rounded by itself: the total misses by half an M$ each at most. One amount alone is a cause of its own. */
function isProduct(large: Side, small: Side, factor: string): boolean {
  const rounding = Math.ceil(large.cells.length / 2)
  if (large.cells.length < 2 || large.total - small.total < CLEAR * rounding) return false
  return Math.abs(large.total - inBaseYear(small.total, factor)) <= rounding
}

function productOf(large: Side, small: Side, factor: string): string {
  const product = `${printed(small.total)} × ${printedFactor(factor)}`
  return large.total === inBaseYear(small.total, factor) ? product : `${product}, más o menos el redondeo`
}

const suspectOf = ({ cells }: Side, equality: string, baseYear: number): Suspect => {
  const words = `${equality}: sus ${cells.length} montos parecen en M$ de ${baseYear}`
  const message = `${words}. Escríbalos en M$ nominales, sin actualizar.`
  return { cause: 'baseYear', cells, words, message, mends: [], breaks: [] }
}
