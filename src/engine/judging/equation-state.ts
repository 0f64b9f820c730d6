import { type CellAddress, readAddress } from '../../ficha/address.ts'
import { type Answers, isUnreadable } from '../../ficha/answer.ts'
import type { Equation, Side, Term } from '../../ficha/equation.ts'
import type { Column, Field, Table } from '../../ficha/field.ts'
import type { Figure, Need } from '../../ficha/figure.ts'
import { amountOf, compareQuantities, difference, type Quantity, type Truth, unknown } from '../../ficha/quantity.ts'
import type { ComparisonState, EquationState, SideState, Standing, TermState } from '../examination.ts'
import { numberedRow } from '../labels.ts'
import type { Resolver } from '../resolver.ts'

/** Draws up an equation: each side with its terms, its total and what it still misses. */
export function equationState(equation: Equation, resolver: Resolver): EquationState {
  const sideOf = (side: Side, at: number) => resolver.once(`${equation.id}~${at}~side`, () => sideState(side, resolver))
  const [reference, ...sides] = [equation.reference, ...equation.comparisons].map(sideOf) as [SideState, ...SideState[]]
  const isWhole = [reference, ...sides].every((side) => side.missing.length === 0)
  return {
    id: equation.id,
    title: equation.title.replace('{t}', String(resolver.t)),
    unit: equation.unit,
    reference,
    comparisons: equation.comparisons.map(({ rule }, at) => comparisonState(rule, sides[at]!, reference, isWhole)),
  }
}

function comparisonState(rule: string, side: SideState, reference: SideState, isWhole: boolean): ComparisonState {
  const complete = side.missing.length === 0 && reference.missing.length === 0
  const order = complete ? compareQuantities(side.total, reference.total) : undefined
  const holds = order === undefined ? undefined : order === 0
  return {
    ...side,
    rule,
    holds,
    standing: standingOf(holds, complete, isWhole),
    difference: complete ? difference(side.total, reference.total) : unknown([...side.missing, ...reference.missing]),
  }
}

/** isComplete: both sides are known; isWhole: every side of the equation is. */
function standingOf(holds: Truth, isComplete: boolean, isWhole: boolean): Standing {
  if (holds === true) return 'equal'
  if (holds === false) return isWhole ? 'broken' : 'halfFilled'
  return isComplete ? 'open' : 'missing'
}

function sideState(side: Side, resolver: Resolver): SideState {
  const terms = side.terms.flatMap((term) => termStates(term, resolver))
  const missing = terms.flatMap((term) => (term.quantity.is === 'unknown' ? term.quantity.missing : []))
  return {
    label: side.label,
    terms,
    total: amountOf(terms.map((term) => term.quantity).filter((one) => one.is !== 'unknown')),
    missing,
    unreadable: missing.filter((cell) => isUnreadable(resolver.answers.cells.get(cell))),
    blank: side.terms.flatMap((term) => blankRows(asNeed(term.of), resolver)),
  }
}

function blankRows(need: Need, resolver: Resolver): CellAddress[] {
  if (need.rows !== 'every' || need.of.is !== 'column') return []
  const of = resolver.own(need.of)
  const table = resolver.tableOf(of)
  if (!table.catalog) return []
  const year = resolver.yearOf(need, resolver.contextOf(resolver.t))
  return resolver
    .rows(table)
    .filter((row) => !of.notIn?.includes(row))
    .map((row) => resolver.addressOf(of, { row, year }))
    .filter((cell) => !resolver.answers.cells.has(cell))
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
  const cells = resolver.cellsDown(need, context)
  if (cells && cells.length === quantities.length) {
    const labels = labelsOf(cells, resolver.tableOf(need.of as Column), resolver.answers)
    return quantities.map((quantity, at) => ({ label: labels[at]!, cell: cells[at], quantity }))
  }
  const places = resolver.everyPlace(need, context)
  return quantities.map((quantity, index) => rowTerm(need, places[index], quantity, resolver))
}

const knownLabels = new WeakMap<readonly CellAddress[], readonly string[]>()

/** What the rows of a column are called: by their numbers, so that a key changes none. */
function labelsOf(cells: readonly CellAddress[], table: Table, answers: Answers): readonly string[] {
  const known = knownLabels.get(cells) ?? cells.map((cell) => numberedRow(table, readAddress(cell)?.row ?? '', answers))
  knownLabels.set(cells, known)
  return known
}

function rowTerm(need: Need, place: { row?: string } | undefined, quantity: Quantity, resolver: Resolver): TermState {
  const of = need.of as Column | Figure | Field
  const table = resolver.tableOf(of as Column)
  if (!place?.row) return { label: table.label, cell: table.id, quantity }
  const cell: CellAddress = resolver.addressOf(of, place)
  return { label: numberedRow(table, place.row, resolver.answers), cell, quantity }
}
