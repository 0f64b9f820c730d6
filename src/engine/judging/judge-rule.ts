import type { Rule } from '../../ficha/rule.ts'
import type { Resolver } from '../resolver.ts'
import { cellsOfVerdict } from './deciding-cells.ts'
import { compared, fingerprintOfValues, type RawFinding } from './raw-finding.ts'

/** The finding of a rule, in a row where it is judged row by row. */
export function judgeRule(rule: Rule, resolver: Resolver, row: string | undefined): RawFinding | undefined {
  const context = resolver.contextOf(resolver.t, rule.table, row)
  const given = resolver.given(rule.needs, context) as never
  if (rule.appliesWhen && rule.appliesWhen(given, context) !== true) return undefined
  if (rule.holds(given, context) !== false) return undefined
  const [left, right] = rule.compares(given, context)
  const places = rule.pointsTo?.(given) ?? rule.at
  const cells = [...new Set(places.flatMap((need) => resolver.cellsOf(need, context)))]
  const needed = rule.severity === 'ask' ? cellsOfVerdict(rule, given, context, resolver) : []
  return {
    id: row === undefined ? rule.id : `${rule.id}~${row}`,
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    cells,
    message: rule.message(given, context),
    ...compared(left, right),
    summary: rule.summary(given, context),
    values: fingerprintOfValues([...new Set([...cells, ...needed])].sort(), left, right, resolver),
    firstValues: () => fingerprintOfValues(cells, left, right, resolver),
    prints: rule.prints && {
      dimension: rule.prints.dimension,
      sentence: rule.prints.sentence(given, context),
      wording: rule.prints.wording,
    },
    asks: rule.asks,
  }
}
