import { type CellAddress, readAddress } from '../../ficha/address.ts'
import type { Comparison, Equation, Term } from '../../ficha/equation.ts'
import type { Figure, FormulaContext, Need, NeedOf } from '../../ficha/figure.ts'
import type { Rule } from '../../ficha/rule.ts'
import { allCells, formIndex } from '../cells.ts'
import type { Dependencies, Examination } from '../examination.ts'
import { cellsDeciding } from '../judging/deciding-cells.ts'
import { CellCollector } from '../judging/dependency-tracker.ts'
import { factsOf } from '../judging/judge-cell.ts'
import { Resolver } from '../resolver.ts'

export const NO_DEPENDENCIES: Dependencies = { cells: new Set(), figures: new Set() }

/**
 * What the verdict of a finding depends on, by its id, or a figure, by its address; also of rules that hold. Nothing where
 * there is no such thing.
 */
export function dependenciesOf({ resolver }: Examination, of: string): Dependencies {
  const [id = '', ...rest] = of.split('~')
  const place = rest.length > 0 ? rest.join('~') : undefined
  return (
    ofSum(id, resolver) ??
    ofRule(id, place, resolver) ??
    ofFigure(id, of, resolver) ??
    (place === undefined ? undefined : ofCellRule(id, place, resolver)) ??
    NO_DEPENDENCIES
  )
}

function ofSum(id: string, resolver: Resolver): Dependencies | undefined {
  for (const equation of resolver.edition.equations) {
    const comparison = equation.comparisons.find((one) => one.rule === id)
    if (comparison) return ofNeeds(sidesOf(equation, comparison), resolver.contextOf(resolver.t), resolver)
  }
  return undefined
}

const needOf = ({ of }: Term): Need => (of.is === 'need' ? of : { is: 'need', of, rows: 'row', offset: 0 })
const sidesOf = ({ reference }: Equation, side: Comparison): Need[] => [...reference.terms, ...side.terms].map(needOf)

function ofRule(id: string, row: string | undefined, resolver: Resolver): Dependencies | undefined {
  const rule = resolver.edition.rules.find((one) => one.id === id)
  if (!rule || (rule.table === undefined) !== (row === undefined)) return undefined
  if (rule.table && !resolver.rows(rule.table).includes(row!)) return NO_DEPENDENCIES
  const context = resolver.contextOf(resolver.t, rule.table, row)
  const cells = cellsDeciding(rule, resolver.given(rule.needs, context), context, resolver)
  return { cells, figures: figuresOf(Object.values((rule as Rule).needs), context, resolver) }
}

function ofFigure(id: string, address: string, resolver: Resolver): Dependencies | undefined {
  const figure = resolver.edition.figures.find((one) => one.id === id)
  if (!figure) return undefined
  const { row, year } = readAddress(address) ?? {}
  const context = resolver.contextOf(year ?? resolver.t, figure.table, row)
  return ofNeeds(Object.values(figure.needs), context, resolver)
}

function ofNeeds(needs: readonly NeedOf[], context: FormulaContext, resolver: Resolver): Dependencies {
  const cells = new Set(needs.flatMap((need) => [...resolver.cellsOf(need, context)]))
  return { cells, figures: figuresOf(needs, context, resolver) }
}

const figuresOf = (needs: readonly NeedOf[], context: FormulaContext, resolver: Resolver): Set<CellAddress> =>
  new Set(needs.flatMap((need) => figuresOfNeed(need, context, resolver)))

function figuresOfNeed(need: NeedOf, context: FormulaContext, resolver: Resolver): CellAddress[] {
  if (need.is === 'fact' || need.is === 'threshold') return []
  const of = need.is === 'need' ? need.of : need
  if (of.is !== 'figure') return []
  if (need.is !== 'need') return [resolver.addressOf(of as Figure, context)]
  if (need.former) return []
  if (need.rows === 'every') return resolver.everyPlace(need, context).map((place) => resolver.addressOf(of, place))
  return [resolver.addressOf(of, { row: need.row ?? context.row, year: resolver.yearOf(need, context) })]
}

/** What a rule that runs over cells reads in one of them; of a table that demands a row, the table. */
function ofCellRule(id: string, address: string, resolver: Resolver): Dependencies | undefined {
  const { edition, subject, answers, t } = resolver
  const rule = edition.cellRules.find((one) => one.id === id)
  if (!rule) return undefined
  if (formIndex(edition).tables.has(address)) return { ...NO_DEPENDENCIES, cells: new Set([address]) }
  const cell = allCells(edition, t, answers).find((one) => one.address === address)
  const collector = new CellCollector()
  if (cell) rule.holds(factsOf(cell, new Resolver(edition, subject, collector)))
  return { ...NO_DEPENDENCIES, cells: collector.cells }
}
