import { cellAddress } from '../ficha/address.ts'
import type { Answer } from '../ficha/answer.ts'
import type { CellFacts, CellRule } from '../ficha/cell-rule.ts'
import type { Finding } from '../ficha/finding.ts'
import { type Quantity, unknown } from '../ficha/quantity.ts'
import type { Cell } from './cells.ts'
import { isDemanded } from './demand.ts'
import { compared, valuesOf } from './judge.ts'
import { cellLabel } from './labels.ts'
import { quantityOf, type Resolver } from './resolve.ts'

type Bare = Omit<Finding, 'justification' | 'suspects' | 'section'>

/** What rules over cells are given; each fact is read only when a rule asks for it. */
function factsOf(cell: Cell, resolver: Resolver): CellFacts {
  const { answers, edition } = resolver
  const answer = answers.cells.get(cell.address)
  return {
    asked: cell.asked,
    answer,
    get label() {
      return cellLabel(edition, answers, cell.address)
    },
    get quantity() {
      return quantityOf(answer, cell.address)
    },
    get published() {
      return publishedOf(cell, resolver)
    },
    get yearBefore() {
      return yearBeforeOf(cell, resolver)
    },
    get moment() {
      return resolver.moment(cell.year ?? resolver.t, cell.table, cell.row)
    },
    get demanded() {
      return isDemanded(cell, resolver)
    },
    get others() {
      return othersOf(cell, resolver)
    },
    threshold: resolver.threshold,
  }
}

/** The value that the former ficha carried for a former year. */
function publishedOf(cell: Cell, resolver: Resolver): Quantity {
  if (cell.year === undefined || cell.year >= resolver.t) return unknown([])
  return quantityOf(resolver.former.cells.get(cell.address), cell.address)
}

/** The year before of a cell of year t: in this ficha where it is asked, else in the former one. */
function yearBeforeOf(cell: Cell, resolver: Resolver): Quantity {
  if (cell.year === undefined) return quantityOf(resolver.former.cells.get(cell.address), cell.address)
  if (cell.year !== resolver.t) return unknown([])
  const address = cellAddress(cell.asked.id, { row: cell.row, year: cell.year - 1 })
  const here = cell.asked.years?.includes(-1) ? resolver.answers.cells.get(address) : undefined
  return quantityOf(here ?? resolver.former.cells.get(address), address)
}

function othersOf(cell: Cell, resolver: Resolver): Answer[] {
  if (!cell.table || cell.table.catalog) return []
  return resolver.rows(cell.table).flatMap((row) => {
    const address = cellAddress(cell.asked.id, { row, year: cell.year })
    return row === cell.row ? [] : (resolver.answers.cells.get(address) ?? [])
  })
}

/** Findings of the rules that run over every cell. */
export function judgeCells(rules: readonly CellRule[], cells: readonly Cell[], resolver: Resolver): Bare[] {
  return cells.flatMap((cell) => {
    const facts = factsOf(cell, resolver)
    return rules.flatMap((rule) =>
      rule.appliesTo(cell.asked) && rule.holds(facts) === false ? [cellFinding(rule, cell, facts, resolver)] : [],
    )
  })
}

function cellFinding(rule: CellRule, cell: Cell, facts: CellFacts, resolver: Resolver): Bare {
  const [left, right] = rule.compares(facts)
  return {
    id: `${rule.id}~${cell.address}`,
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    cells: [cell.address],
    message: rule.message(facts),
    ...compared(left, right),
    summary: rule.summary(facts),
    values: valuesOf([cell.address], left, right, resolver),
    asks: rule.asks,
  }
}
