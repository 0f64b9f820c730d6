import type { CellAddress } from '../../ficha/address.ts'
import type { Equation } from '../../ficha/equation.ts'
import type { Finding } from '../../ficha/finding.ts'
import { valuesFingerprint } from '../../ficha/fingerprint.ts'
import { printQuantity } from '../../ficha/print-number.ts'
import { difference, type Quantity } from '../../ficha/quantity.ts'
import { magnitude } from '../../ficha/ratio.ts'
import type { Rule } from '../../ficha/rule.ts'
import type { ComparisonState, EquationState } from '../examination.ts'
import type { Resolver } from '../resolve.ts'
import { mayHaveSuspects } from '../suspects/may-have-suspects.ts'
import { type SuspectsOf, withSuspects } from '../suspects/suspects-of.ts'
import { wireNumber } from '../wire-number.ts'
import { cellsOfVerdict } from './deciding-cells.ts'
import { justificationOf } from './justify.ts'

/** What a rule has to say, before it is held against the justifications. */
export type Bare = Omit<Finding, 'justification' | 'suspects' | 'section'> & {
  /** `values` as 0.1.0 made it; a reason written then still counts. */
  readonly firstValues?: () => string
}

/** Adds what every finding carries: its section, suspects where they are looked for, and how its justification stands. */
export function finish(
  { firstValues, ...bare }: Bare,
  resolver: Resolver,
  sectionOf: (cell: string) => string | undefined,
  suspectsOf: SuspectsOf,
): Finding {
  const finding = { ...bare, suspects: [] as const, section: sectionOf(bare.cells[0] ?? '') ?? '' }
  const finished = { ...finding, justification: justificationOf(finding, resolver.subject.justifications, firstValues) }
  const { edition, subject } = resolver
  return mayHaveSuspects(edition, bare, subject.answers) ? withSuspects(finished, suspectsOf) : finished
}

/** The finding of a rule, in a row where it is judged row by row. */
export function judgeRule(rule: Rule, resolver: Resolver, row: string | undefined): Bare | undefined {
  const moment = resolver.moment(resolver.t, rule.table, row)
  const given = resolver.given(rule.needs, moment) as never
  if (rule.appliesWhen && rule.appliesWhen(given, moment) !== true) return undefined
  if (rule.holds(given, moment) !== false) return undefined
  const [left, right] = rule.compares(given, moment)
  const places = rule.pointsTo?.(given) ?? rule.at
  const cells = [...new Set(places.flatMap((need) => resolver.cellsOf(need, moment)))]
  const needed = rule.severity === 'ask' ? cellsOfVerdict(rule, given, moment, resolver) : []
  return {
    id: row === undefined ? rule.id : `${rule.id}~${row}`,
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    cells,
    message: rule.message(given, moment),
    ...compared(left, right),
    summary: rule.summary(given, moment),
    values: valuesOf([...new Set([...cells, ...needed])].sort(), left, right, resolver),
    firstValues: () => valuesOf(cells, left, right, resolver),
    prints: rule.prints && {
      dimension: rule.prints.dimension,
      sentence: rule.prints.sentence(given, moment),
      wording: rule.prints.wording,
    },
    asks: rule.asks,
  }
}

export function compared(left: Quantity, right: Quantity): Pick<Finding, 'left' | 'right' | 'difference'> {
  return { left: wireNumber(left), right: wireNumber(right), difference: wireNumber(difference(left, right)) }
}

/**
 * Fingerprint of what a justification explains: what stands in the cells on which the verdict rests and in those that the
 * finding points to, and the two amounts held against each other. What a rule needs only for its words (names, the number
 * of an indicator) doesn't count, nor does the order of rows.
 */
export function valuesOf(cells: readonly CellAddress[], left: Quantity, right: Quantity, resolver: Resolver): string {
  const typed = cells.map((cell) => `${cell}=${JSON.stringify(resolver.answers.cells.get(cell)) ?? ''}`)
  return valuesFingerprint([...typed, wireNumber(left), wireNumber(right)].join(';'))
}

/** Findings of an equation: one per side that misses the reference. */
export function judgeEquation(equation: Equation, state: EquationState): Bare[] {
  return state.comparisons.flatMap((side, index) =>
    side.holds === false ? [imbalance(equation, equation.comparisons[index]!, side, state)] : [],
  )
}

function imbalance(
  equation: Equation,
  comparison: Equation['comparisons'][number],
  side: ComparisonState,
  state: EquationState,
): Bare {
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
    summary: `${printQuantity(side.total)} contra ${printQuantity(reference.total)}`,
    values: valuesFingerprint(`${printQuantity(side.total)}/${printQuantity(reference.total)}`),
  }
}

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
