import { type CellAddress, cellAddress, readAddress } from '../../ficha/address.ts'
import type { CellFacts } from '../../ficha/cell-rule.ts'
import { allCells, type Cell, formIndex } from '../cells.ts'
import type { Grounds } from '../examination.ts'
import { factsOf } from '../judging/judge-cells.ts'
import type { Resolver } from '../resolve.ts'

/** What a rule that runs over cells looks at in one of them; of a table that demands a row, the table. */
export function cellRuleGrounds(id: string, address: string, resolver: Resolver): Grounds | undefined {
  const rule = resolver.edition.cellRules.find((one) => one.id === id)
  if (!rule) return undefined
  if (formIndex(resolver.edition).tables.has(address)) return { cells: new Set([address]), figures: new Set() }
  const cell = cellAt(address, resolver)
  if (!cell) return { cells: new Set(), figures: new Set() }
  const asked = new Set<keyof CellFacts>()
  rule.holds(watched(factsOf(cell, resolver), asked))
  return { cells: new Set([...asked].flatMap((fact) => cellsOfFact(fact, cell, resolver))), figures: new Set() }
}

function cellAt(address: string, { edition, answers, t }: Resolver): Cell | undefined {
  const field = readAddress(address)?.field
  return allCells(edition, t, answers).find((one) => one.asked.id === field && one.address === address)
}

const watched = (facts: CellFacts, asked: Set<keyof CellFacts>): CellFacts =>
  new Proxy(facts, {
    get(target, name) {
      asked.add(name as keyof CellFacts)
      return Reflect.get(target, name, target)
    },
  })

/** Of the facts that a rule asked for, the cells of this ficha in which they stand. */
function cellsOfFact(fact: keyof CellFacts, cell: Cell, resolver: Resolver): CellAddress[] {
  const { asked, row, year, table, address } = cell
  const onlyIf = asked.onlyIf ? [asked.onlyIf.id] : []
  switch (fact) {
    case 'answer':
    case 'quantity':
      return [address]
    case 'yearBefore':
    case 'yearBeforeAnswer':
      return year === undefined ? [] : [cellAddress(asked.id, { row, year: year - 1 })]
    case 'open':
      return onlyIf
    case 'others':
      return table ? resolver.rows(table).map((one) => cellAddress(asked.id, { row: one, year })) : []
    case 'demanded':
      return [address, ...onlyIf, ...besides(cell, resolver)]
    default:
      return []
  }
}

/** Whether an answer is demanded may rest on its row (what waives it) or, in a catalog, on its column. */
function besides({ asked, row, year, table }: Cell, resolver: Resolver): CellAddress[] {
  if (!table) return []
  if (table.catalog) return resolver.rows(table).map((one) => cellAddress(asked.id, { row: one, year }))
  if (!asked.waivedBy) return []
  return Object.values(table.columns).map((one) =>
    cellAddress(one.id, { row, year: one.years ? resolver.t : undefined }),
  )
}
