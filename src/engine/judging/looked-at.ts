import type { CellAddress } from '../../ficha/address.ts'
import type { Moment, NeedOf } from '../../ficha/figure.ts'
import type { Quantity } from '../../ficha/quantity.ts'
import type { Rule } from '../../ficha/rule.ts'
import type { Resolver } from '../resolve.ts'

type Given = Readonly<Record<string, unknown>>

/**
 * The cells on which the verdict of a rule rests here: those under the values that `holds` looks at while it decides.
 * It runs once more, with values that note when they are read: a need that is only there for words isn't, nor is the
 * branch that these answers don't take. A text that is a parameter of `holds` counts as read.
 */
export function cellsLookedAt(rule: Rule, given: Given, moment: Moment, resolver: Resolver): CellAddress[] {
  const seen = new Set<CellAddress>()
  rule.holds(watching(rule, given, moment, resolver, seen) as never, moment)
  return [...seen].sort()
}

/** The same, with what says whether the rule applies here at all: a rule may come or go by that alone. */
export function cellsDeciding(rule: Rule, given: Given, moment: Moment, resolver: Resolver): Set<CellAddress> {
  const seen = new Set<CellAddress>()
  const watched = watching(rule, given, moment, resolver, seen) as never
  if (!rule.appliesWhen || rule.appliesWhen(watched, moment) === true) rule.holds(watched, moment)
  return seen
}

function watching(rule: Rule, given: Given, moment: Moment, resolver: Resolver, seen: Set<CellAddress>): Given {
  const watched: Record<string, unknown> = {}
  for (const [name, need] of Object.entries(rule.needs)) watch(watched, name, given[name], need, moment, resolver, seen)
  return watched
}

function watch(
  watched: Record<string, unknown>,
  name: string,
  value: unknown,
  need: NeedOf,
  moment: Moment,
  resolver: Resolver,
  seen: Set<CellAddress>,
): void {
  const note = (cells: readonly CellAddress[]) => {
    for (const cell of cells) seen.add(cell)
  }
  const all = () => note(resolver.cellsOf(need, moment))
  if (isQuantity(value)) watched[name] = noting(value, all)
  else if (Array.isArray(value) && value.every(isQuantity)) {
    let cells: readonly (readonly CellAddress[])[] | undefined
    const row = (index: number) => {
      cells = cells ?? resolver.cellsOfRows(need, moment)
      note(cells[index] ?? [])
    }
    watched[name] = value.map((one, index) => noting(one, () => row(index)))
  } else Object.defineProperty(watched, name, { enumerable: true, get: () => afterwards(all, value) })
}

function afterwards<V>(note: () => void, value: V): V {
  note()
  return value
}

const isQuantity = (value: unknown): value is Quantity => typeof value === 'object' && value !== null && 'is' in value

/** The same quantity, which tells when somebody looks at it: nothing can be done with one without asking what it is. */
function noting(quantity: Quantity, note: () => void): Quantity {
  return {
    ...quantity,
    get is() {
      note()
      return quantity.is
    },
  } as Quantity
}
