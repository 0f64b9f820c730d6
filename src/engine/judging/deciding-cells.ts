// Dependency tracking by value: what a rule looked at while it decided, of all that it was given.

import type { CellAddress } from '../../ficha/address.ts'
import type { FormulaContext, NeedOf } from '../../ficha/figure.ts'
import type { Quantity } from '../../ficha/quantity.ts'
import type { Rule } from '../../ficha/rule.ts'
import type { Resolver } from '../resolver.ts'
import { CellCollector } from './dependency-tracker.ts'

type Given = Readonly<Record<string, unknown>>

/**
 * The cells on which the verdict of a rule depends here: those under the values that `holds` looks at while it decides.
 * It runs once more, with values that note when they are looked at: a need that is only there for words isn't, nor is the
 * branch that these answers don't take. A text that is a parameter of `holds` counts as looked at.
 */
export function cellsOfVerdict(rule: Rule, given: Given, context: FormulaContext, resolver: Resolver): CellAddress[] {
  const collector = new CellCollector()
  rule.holds(trackedValues(rule, given, context, resolver, collector) as never, context)
  return [...collector.cells].sort()
}

/** The same, with what says whether the rule applies here at all: a rule may come or go by that alone. */
export function cellsDeciding(rule: Rule, given: Given, context: FormulaContext, resolver: Resolver): Set<CellAddress> {
  const collector = new CellCollector()
  const tracked = trackedValues(rule, given, context, resolver, collector) as never
  if (!rule.appliesWhen || rule.appliesWhen(tracked, context) === true) rule.holds(tracked, context)
  return collector.cells
}

function trackedValues(
  rule: Rule,
  given: Given,
  context: FormulaContext,
  resolver: Resolver,
  collector: CellCollector,
): Given {
  const tracked: Record<string, unknown> = {}
  for (const [name, need] of Object.entries(rule.needs)) {
    const value = given[name]
    const all = () => collector.add(resolver.cellsOf(need, context))
    if (isQuantity(value)) tracked[name] = trackedQuantity(value, all)
    else if (isQuantities(value)) tracked[name] = trackedRows(value, need, context, resolver, collector)
    else Object.defineProperty(tracked, name, { enumerable: true, get: () => noted(all, value) })
  }
  return tracked
}

function noted<V>(note: () => void, value: V): V {
  note()
  return value
}

/** Row by row: whoever looks at one row of a column depends on that one. */
function trackedRows(
  values: readonly Quantity[],
  need: NeedOf,
  context: FormulaContext,
  resolver: Resolver,
  collector: CellCollector,
): Quantity[] {
  let cells: readonly (readonly CellAddress[])[] | undefined
  const note = (row: number) => {
    cells ??= resolver.cellsOfRows(need, context)
    collector.add(cells[row] ?? [])
  }
  return values.map((one, row) => trackedQuantity(one, () => note(row)))
}

const isQuantity = (value: unknown): value is Quantity => typeof value === 'object' && value !== null && 'is' in value
const isQuantities = (value: unknown): value is Quantity[] => Array.isArray(value) && value.every(isQuantity)

/** The same quantity, which notes when somebody looks at it: nothing can be done with one without asking what it is. */
function trackedQuantity(quantity: Quantity, note: () => void): Quantity {
  return {
    ...quantity,
    get is() {
      note()
      return quantity.is
    },
  } as Quantity
}
