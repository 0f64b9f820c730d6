import { type CellAddress, cellAddress, readAddress } from '../../ficha/address.ts'
import { type Answer, isMarker } from '../../ficha/answer.ts'
import type { Equation, Side } from '../../ficha/equation.ts'
import type { Column } from '../../ficha/field.ts'
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
  input.edition.equations.flatMap((equation, at) => {
    const state = states[at]
    return state ? equation.comparisons.map((_, side) => sumOf(input, equation, state, side)) : []
  })

function sumOf(input: SuspectInput, equation: Equation, state: EquationState, at: number): Sum {
  const side: ComparisonState = state.comparisons[at]!
  const signs = new Map<CellAddress, number>()
  const count = (sign: number) => (cell: CellAddress) => signs.set(cell, (signs.get(cell) ?? 0) + sign)
  for (const cell of cellsOf(input, equation.comparisons[at]!, side)) count(1)(cell)
  for (const cell of cellsOf(input, equation.reference, state.reference)) count(-1)(cell)
  const gap = side.holds === undefined ? undefined : wholeOf(side.difference)
  return { rule: side.rule, equation: state.id, gap, signs }
}

/** The cells that were typed among the terms of a side, and the rows of its catalogs that say nothing. */
function cellsOf(input: SuspectInput, declared: Side, state: SideState): CellAddress[] {
  const typed = state.terms.flatMap(({ cell, quantity }) =>
    cell !== undefined && isTyped(quantity, input.answers.cells.get(cell)) ? cell : [],
  )
  const blank = declared.terms.flatMap(({ of }) =>
    of.is === 'need' && of.rows === 'every' && of.of.is === 'column' ? blankRows(input, of.of, of.offset) : [],
  )
  return [...typed, ...blank]
}

/** A term that is a figure points to a cell that holds something else. */
const isTyped = (quantity: Quantity, answer: Answer | undefined): boolean =>
  isMarker(answer) || (typeof answer === 'number' && wholeOf(quantity) === answer)

function blankRows({ edition, answers, t }: SuspectInput, named: Column, offset = 0): CellAddress[] {
  const index = formIndex(edition)
  const column = (index.asked.get(named.id) ?? named) as Column
  const year = column.years && t + offset
  return (index.tableOf.get(column.id)?.catalog ?? [])
    .filter(({ code }) => !column.notIn?.includes(code))
    .map(({ code }) => cellAddress(column.id, { row: code, year }))
    .filter((cell) => !answers.cells.has(cell))
}

/** Where a cell stands in the form: is it a row of a catalog, which may stay blank? */
export const isCatalogRow = ({ edition }: SuspectInput, cell: CellAddress): boolean =>
  formIndex(edition).tableOf.get(readAddress(cell)?.field ?? '')?.catalog !== undefined
