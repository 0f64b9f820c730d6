import type { ComparisonState, EquationState, SideState } from '../../engine/examination.ts'
import type { CellAddress } from '../../ficha/address.ts'
import { agreeing, counted } from '../../ficha/counted.ts'
import { printQuantity, printRatio } from '../../ficha/print-number.ts'
import { numberOf, type Quantity } from '../../ficha/quantity.ts'
import * as exact from '../../ficha/ratio.ts'

/** How a side stands against the reference. */
export type RodState =
  | 'reference'
  | 'equal'
  | 'equalSoFar'
  | 'over'
  | 'under'
  | 'overSoFar'
  | 'underSoFar'
  | 'missing'
  | 'open'

export interface Segment {
  readonly label: string
  readonly printed: string
  readonly cell: CellAddress | undefined
  /** Part of its rod, 0 to 1. */
  readonly share: number
}

/** One sum drawn as a rod. */
export interface Rod {
  readonly label: string
  /** There is more to come in it: said after its label. */
  readonly isSoFar: boolean
  readonly total: string
  readonly state: RodState
  /** Its length on the scale of the equation, 0 to 1; 1 ends at the plumb line. */
  readonly length: number
  readonly segments: readonly Segment[]
  /** 'igual', '+270', '−270', 'restan 23.000', 'falta 1 celda'. */
  readonly verdict: string
  readonly missing: readonly CellAddress[]
  readonly rule: string | undefined
}

/** Only to draw with: lengths are fractions of a rod, figures are printed from the exact ones. */
const drawn = (quantity: Quantity): number => {
  const value = numberOf(quantity)
  return value ? Number(exact.decimalText(value, 3)) : 0
}

/** 'falta 1 celda'; of what stands there and can't be read, '1 celda por corregir'. */
export function missingWords(missing: number, unreadable = 0): string {
  const blank = missing - unreadable
  if (blank === 0) return `${counted(unreadable, 'celda', 'celdas')} por corregir`
  const words = `${agreeing(blank, 'falta', 'faltan')} ${counted(blank, 'celda', 'celdas')}`
  return unreadable > 0 ? `${words} y ${unreadable} por corregir` : words
}

/** The same beside a rod, where there is room for few words: 'faltan 2, 1 mal', '1 por corregir'. */
export function briefMissing(missing: number, unreadable: number): string {
  const blank = missing - unreadable
  if (blank === 0) return `${unreadable} por corregir`
  return unreadable > 0 ? `${agreeing(blank, 'falta', 'faltan')} ${blank}, ${unreadable} mal` : missingWords(missing)
}

/** Of a catalog of which nothing is told one row at least is missing; which ones, nobody knows. */
const lackingWords = ({ missing, unreadable, blank }: SideState): string =>
  missing.some((cell) => blank.includes(cell)) ? 'falta al menos 1' : briefMissing(missing.length, unreadable.length)

/** With its sign: '+270', '−270'. */
const printSigned = (quantity: Quantity): string => {
  const value = numberOf(quantity)
  return value ? `${value.n > 0n ? '+' : ''}${printRatio(value)}` : ''
}

const STATE_VERDICTS = { reference: '', equal: 'igual', equalSoFar: 'igual por ahora', open: 'sin comparar' }

function stateOf(side: ComparisonState, reference: SideState): RodState {
  if (side.standing === 'equal') return 'equal'
  const isOver = drawn(side.difference) > 0
  if (side.standing === 'broken') return isOver ? 'over' : 'under'
  if (side.standing === 'halfFilled') return isOver ? 'overSoFar' : 'underSoFar'
  if (side.missing.length > 0) return 'missing'
  return reference.missing.length > 0 && drawn(side.total) === drawn(reference.total) ? 'equalSoFar' : 'open'
}

function verdictOf(state: RodState, side: ComparisonState): string {
  if (state === 'over' || state === 'under' || state === 'overSoFar') return printSigned(side.difference)
  if (state === 'underSoFar') return `restan ${printSigned(side.difference).slice(1)}`
  return state === 'missing' ? lackingWords(side) : STATE_VERDICTS[state]
}

function segmentsOf(side: SideState): Segment[] {
  const total = side.terms.reduce((sum, term) => sum + drawn(term.quantity), 0)
  return side.terms.flatMap((term) => {
    const amount = drawn(term.quantity)
    const printed = printQuantity(term.quantity)
    return amount > 0 ? [{ label: term.label, printed, cell: term.cell, share: amount / total }] : []
  })
}

/** Blank is not zero: a sum of which nothing is known has no total. */
const knowsNothing = (side: SideState): boolean =>
  side.missing.length > 0 && side.terms.every((term) => term.quantity.is !== 'number')

const isSoFar = (side: SideState, state: RodState): boolean =>
  state === 'overSoFar' || state === 'underSoFar' || (side.missing.length > 0 && !knowsNothing(side))

/** Rods of an equation on one scale: the reference first, and the others cut into their addends. */
export function rodsOf(equation: EquationState): Rod[] {
  const { reference, comparisons } = equation
  const scale = drawn(reference.total) || Math.max(...comparisons.map((side) => drawn(side.total)), 1)
  const rod = (side: SideState, state: RodState, verdict: string, rule?: string): Rod => ({
    label: side.label,
    isSoFar: isSoFar(side, state),
    total: knowsNothing(side) ? '' : printQuantity(side.total),
    state,
    length: Math.min(1, drawn(side.total) / scale),
    segments: segmentsOf(side),
    verdict,
    missing: side.missing,
    rule,
  })
  return [
    rod(reference, 'reference', reference.missing.length > 0 ? lackingWords(reference) : ''),
    ...comparisons.map((side) => {
      const state = stateOf(side, reference)
      return rod(side, state, verdictOf(state, side), side.rule)
    }),
  ]
}
