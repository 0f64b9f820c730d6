import { type CellAddress, readAddress } from '../../ficha/address.ts'
import { type Answer, isMarker } from '../../ficha/answer.ts'
import { numberOf, type Quantity } from '../../ficha/quantity.ts'
import { formIndex } from '../cells.ts'
import type { ComparisonState, EquationState, SideState } from '../examination.ts'
import type { SuspectInput } from './suspect-input.ts'

/** A sum as what every cell does to its difference. Whole numbers that a double holds exactly: at most 60 × 10¹³. */
export interface Sum {
  readonly rule: string
  readonly equation: string
  /** The side less its reference; undefined while it is not known. */
  readonly gap: number | undefined
  /** Is every demanded cell of its equation answered? Until then nobody is suspected. */
  readonly isWhole: boolean
  /** +1 in the side, -1 in the reference. */
  readonly signs: ReadonlyMap<CellAddress, number>
}

/** A whole number; undefined for what is none, or can't be held exactly. */
function wholeOf(quantity: Quantity): number | undefined {
  const value = numberOf(quantity)
  const whole = value && value.n % value.d === 0n ? Number(value.n / value.d) : undefined
  return Number.isSafeInteger(whole) ? whole : undefined
}

/** The sums of a ficha, with the blank rows of their catalogs. */
export const sumsOf = (input: SuspectInput, states: readonly EquationState[]): Sum[] =>
  states.flatMap((state) => state.comparisons.map((_, side) => sumOf(input, state, side)))

function sumOf(input: SuspectInput, state: EquationState, at: number): Sum {
  const side: ComparisonState = state.comparisons[at]!
  const signs = new Map<CellAddress, number>()
  const count = (sign: number) => (cell: CellAddress) => signs.set(cell, (signs.get(cell) ?? 0) + sign)
  for (const cell of cellsOf(input, side)) count(1)(cell)
  for (const cell of cellsOf(input, state.reference)) count(-1)(cell)
  const gap = side.holds === undefined ? undefined : wholeOf(side.difference)
  const isWhole = side.standing === 'broken' || side.standing === 'equal'
  return { rule: side.rule, equation: state.id, gap, isWhole, signs }
}

/** The cells that were typed among the terms of a side, and the rows of its catalogs that say nothing. */
const cellsOf = ({ answers }: SuspectInput, { terms, blank }: SideState): CellAddress[] => [
  ...terms.flatMap(({ cell, quantity }) =>
    cell !== undefined && isTyped(quantity, answers.cells.get(cell)) ? cell : [],
  ),
  ...blank,
]

/** A term that is a figure points to a cell that holds something else. */
const isTyped = (quantity: Quantity, answer: Answer | undefined): boolean =>
  isMarker(answer) || (typeof answer === 'number' && wholeOf(quantity) === answer)

/** Where a cell stands in the form: is it a row of a catalog, which may stay blank? */
export const isCatalogRow = ({ edition }: SuspectInput, cell: CellAddress): boolean =>
  formIndex(edition).tableOf.get(readAddress(cell)?.field ?? '')?.catalog !== undefined
