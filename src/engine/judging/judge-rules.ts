import type { Equation } from '../../ficha/equation.ts'
import { valuesFingerprint } from '../../ficha/fingerprint.ts'
import { printQuantity } from '../../ficha/print-number.ts'
import type { Quantity } from '../../ficha/quantity.ts'
import { magnitude } from '../../ficha/ratio.ts'
import type { Rule } from '../../ficha/rule.ts'
import type { ComparisonState, EquationState, SideState } from '../examination.ts'
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

/** Findings of an equation: one per side that misses the reference. */
export function judgeEquation(equation: Equation, state: EquationState): RawFinding[] {
  return state.comparisons.flatMap((side, index) =>
    side.holds === false ? [imbalance(equation, equation.comparisons[index]!, side, state)] : [],
  )
}

function imbalance(
  equation: Equation,
  comparison: Equation['comparisons'][number],
  side: ComparisonState,
  state: EquationState,
): RawFinding {
  const { reference } = state
  const cells = [...side.terms, ...reference.terms].flatMap((term) => term.cell ?? [])
  return {
    id: comparison.rule,
    rule: comparison.rule,
    title: `${comparison.label}: no cuadra con ${reference.label.charAt(0).toLowerCase()}${reference.label.slice(1)}`,
    severity: 'block',
    cells,
    message: imbalanceMessage(equation, comparison, side, reference.total),
    ...compared(side.total, reference.total),
    summary: bothAmounts(side, reference),
    values: valuesFingerprint(`${printQuantity(side.total)}/${printQuantity(reference.total)}`),
  }
}

/** '181.525 contra 181.255' */
export const bothAmounts = (side: SideState, reference: SideState): string =>
  `${printQuantity(side.total)} contra ${printQuantity(reference.total)}`

/** 'Componentes + administración (181.525) supera en 270 a lo ejecutado (181.255). Revise …' */
function imbalanceMessage(
  equation: Equation,
  comparison: Equation['comparisons'][number],
  side: ComparisonState,
  reference: Quantity,
): string {
  const gap = side.difference.is === 'number' ? side.difference.value : { n: 0n, d: 1n }
  const amount = printQuantity({ is: 'number', value: magnitude(gap) })
  const [left, right] = [printQuantity(side.total), printQuantity(reference)]
  const subject = `${comparison.subject} (${left})`
  const object = `${equation.reference.object} (${right})`.replace(/^/, 'a ').replace(/^a el /, 'al ')
  const s = comparison.plural
  if (gap.n > 0n) return `${subject} ${s ? 'superan' : 'supera'} en ${amount} ${object}. ${comparison.todo}`
  return `${subject} no ${s ? 'llegan' : 'llega'} ${object}: faltan ${amount}. ${comparison.todo}`
}
