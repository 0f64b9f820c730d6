import { type CellAddress, readAddress } from '../../ficha/address.ts'
import type { Comparison, Equation, Term } from '../../ficha/equation.ts'
import type { Figure, Moment, Need, NeedOf } from '../../ficha/figure.ts'
import type { Rule } from '../../ficha/rule.ts'
import type { Grounds } from '../examination.ts'
import { cellsDeciding } from '../judging/looked-at.ts'
import type { Resolver } from '../resolve.ts'
import { cellRuleGrounds } from './cell-grounds.ts'

export const NO_GROUNDS: Grounds = { cells: new Set(), figures: new Set() }

/** What the verdict of a finding rests on, or a figure; nothing where there is no such thing. */
export function groundsOf(of: string, resolver: Resolver): Grounds {
  const [id = '', ...rest] = of.split('~')
  const place = rest.length > 0 ? rest.join('~') : undefined
  return (
    ofSum(id, resolver) ??
    ofRule(id, place, resolver) ??
    ofFigure(id, of, resolver) ??
    (place === undefined ? undefined : cellRuleGrounds(id, place, resolver)) ??
    NO_GROUNDS
  )
}

function ofSum(id: string, resolver: Resolver): Grounds | undefined {
  for (const equation of resolver.edition.equations) {
    const comparison = equation.comparisons.find((one) => one.rule === id)
    if (comparison) return groundsOfNeeds(sidesOf(equation, comparison), resolver.moment(resolver.t), resolver)
  }
  return undefined
}

const needOf = ({ of }: Term): Need => (of.is === 'need' ? of : { is: 'need', of, rows: 'row', offset: 0 })
const sidesOf = ({ reference }: Equation, side: Comparison): Need[] => [...reference.terms, ...side.terms].map(needOf)

function ofRule(id: string, row: string | undefined, resolver: Resolver): Grounds | undefined {
  const rule = resolver.edition.rules.find((one) => one.id === id)
  if (!rule || (rule.table === undefined) !== (row === undefined)) return undefined
  if (rule.table && !resolver.rows(rule.table).includes(row!)) return NO_GROUNDS
  const moment = resolver.moment(resolver.t, rule.table, row)
  const cells = cellsDeciding(rule, resolver.given(rule.needs, moment), moment, resolver)
  return { cells, figures: figuresOf(Object.values((rule as Rule).needs), moment, resolver) }
}

function ofFigure(id: string, address: string, resolver: Resolver): Grounds | undefined {
  const figure = resolver.edition.figures.find((one) => one.id === id)
  if (!figure) return undefined
  const { row, year } = readAddress(address) ?? {}
  const moment = resolver.moment(year ?? resolver.t, figure.table, row)
  return groundsOfNeeds(Object.values(figure.needs), moment, resolver)
}

function groundsOfNeeds(needs: readonly NeedOf[], moment: Moment, resolver: Resolver): Grounds {
  const cells = new Set(needs.flatMap((need) => [...resolver.cellsOf(need, moment)]))
  return { cells, figures: figuresOf(needs, moment, resolver) }
}

const figuresOf = (needs: readonly NeedOf[], moment: Moment, resolver: Resolver): Set<CellAddress> =>
  new Set(needs.flatMap((need) => figuresOfNeed(need, moment, resolver)))

function figuresOfNeed(need: NeedOf, moment: Moment, resolver: Resolver): CellAddress[] {
  if (need.is === 'fact' || need.is === 'threshold') return []
  const of = need.is === 'need' ? need.of : need
  if (of.is !== 'figure') return []
  if (need.is !== 'need') return [resolver.addressOf(of as Figure, moment)]
  if (need.former) return []
  if (need.rows === 'every') return resolver.everyPlace(need, moment).map((place) => resolver.addressOf(of, place))
  return [resolver.addressOf(of, { row: need.row ?? moment.row, year: resolver.yearOf(need, moment) })]
}
