import type { CellAddress } from '../../ficha/address.ts'
import type { Comparison, Equation, Side, Term } from '../../ficha/equation.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { Figure, Need } from '../../ficha/figure.ts'
import { amountOf, compareQuantities, difference, type Quantity, unknown } from '../../ficha/quantity.ts'
import type { ComparisonState, EquationState, SideState, TermState } from '../examination.ts'
import { numberedRow } from '../labels.ts'
import type { Resolver } from '../resolver.ts'

/** Draws up an equation: each side with its terms, its total and what it still misses. */
export function equationState(equation: Equation, resolver: Resolver): EquationState {
  const reference = sideState(equation.reference, resolver)
  return {
    id: equation.id,
    title: equation.title.replace('{t}', String(resolver.t)),
    unit: equation.unit,
    reference,
    comparisons: equation.comparisons.map((one) => comparisonState(one, reference, resolver)),
  }
}

function comparisonState(comparison: Comparison, reference: SideState, resolver: Resolver): ComparisonState {
  const side = sideState(comparison, resolver)
  const complete = side.missing.length === 0 && reference.missing.length === 0
  const order = complete ? compareQuantities(side.total, reference.total) : undefined
  return {
    ...side,
    rule: comparison.rule,
    holds: order === undefined ? undefined : order === 0,
    difference: complete ? difference(side.total, reference.total) : unknown([...side.missing, ...reference.missing]),
  }
}

function sideState(side: Side, resolver: Resolver): SideState {
  const terms = side.terms.flatMap((term) => termStates(term, resolver))
  return {
    label: side.label,
    terms,
    total: amountOf(terms.map((term) => term.quantity).filter((one) => one.is !== 'unknown')),
    missing: terms.flatMap((term) => (term.quantity.is === 'unknown' ? term.quantity.missing : [])),
  }
}

const asNeed = (of: Term['of']): Need => (of.is === 'need' ? of : { is: 'need', of, rows: 'row', offset: 0 })

function termStates(term: Term, resolver: Resolver): TermState[] {
  const need = asNeed(term.of)
  const context = resolver.contextOf(resolver.t)
  if (need.rows === 'row') {
    const [cell] = resolver.cellsOf(need, context)
    return [{ label: term.label, cell, quantity: resolver.value(need, context) as Quantity }]
  }
  const quantities = resolver.value(need, context) as Quantity[]
  const places = resolver.everyPlace(need, context)
  return quantities.map((quantity, index) => rowTerm(need, places[index], quantity, resolver))
}

function rowTerm(need: Need, place: { row?: string } | undefined, quantity: Quantity, resolver: Resolver): TermState {
  const of = need.of as Column | Figure | Field
  const table = resolver.tableOf(of as Column)
  if (!place?.row) return { label: table.label, cell: table.id, quantity }
  const cell: CellAddress = resolver.addressOf(of, place)
  return { label: numberedRow(table, place.row, resolver.answers), cell, quantity }
}
