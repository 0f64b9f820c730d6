import type { FormulaContext, NeedOf } from '../../ficha/figure.ts'
import type { Quantity } from '../../ficha/quantity.ts'
import type { Rule } from '../../ficha/rule.ts'
import type { ExplainedInput, Explanation } from '../examination.ts'
import type { Resolver } from '../resolver.ts'
import { demandedSign } from './demanded-sign.ts'
import { held } from './explain-comparison.ts'
import { inputOf, printPlain } from './explained-input.ts'

type Given = Record<string, unknown>

/** Where an amount that a rule compares comes from: a need, or a row of one. */
interface Origin {
  readonly name: string
  readonly index?: number
}

/** Why a rule says what it says of these answers: the two amounts that it compares, and everything else that it needs. */
export function explainRule(rule: Rule, row: string | undefined, resolver: Resolver): Explanation {
  const context = resolver.contextOf(resolver.t, rule.table, row)
  const given = resolver.given(rule.needs, context)
  const [left, right] = rule.compares(given as never, context)
  const [leftOrigin, rightOrigin] = [originOf(left, given), originOf(right, given)]
  const input = (quantity: Quantity, origin: Origin | undefined) =>
    inputFor(quantity, origin, rule, context, given, resolver)
  const sign = leftOrigin && demandedSign((tried) => rule.holds(withAmount(given, leftOrigin, tried), context), right)
  const inLine = [leftOrigin?.name, rightOrigin?.name]
  const others = Object.entries(rule.needs).filter(([name, need]) => !inLine.includes(name) && !isOnlyWords(need))
  return {
    address: row === undefined ? rule.id : `${rule.id}~${row}`,
    label: rule.title,
    unit: '',
    printed: rule.summary(given as never, context),
    ...held({ rule, left: input(left, leftOrigin), right: input(right, rightOrigin), sign }, [left, right]),
    also: others.map(([name, need]) => inputOf(name, need, context, resolver, given[name])),
    source: rule.source,
  }
}

/** The texts of a column, row by row, only name things in a message. */
const isOnlyWords = (need: NeedOf): boolean =>
  need.is === 'need' && need.rows === 'every' && need.of.is === 'column' && !need.of.kind.numeric

/** An amount is the very object that a need was given as: that tells its name. */
function originOf(quantity: Quantity, given: Given): Origin | undefined {
  for (const [name, value] of Object.entries(given)) {
    if (value === quantity) return { name }
    const index = Array.isArray(value) ? value.indexOf(quantity) : -1
    if (index >= 0) return { name, index }
  }
  return undefined
}

function withAmount(given: Given, { name, index }: Origin, amount: Quantity): never {
  const value = index === undefined ? amount : (given[name] as unknown[]).with(index, amount)
  return { ...given, [name]: value } as never
}

function inputFor(
  quantity: Quantity,
  origin: Origin | undefined,
  rule: Rule,
  context: FormulaContext,
  given: Given,
  resolver: Resolver,
): ExplainedInput {
  if (!origin) return givenByRule(quantity, rule.source)
  const input = inputOf(origin.name, rule.needs[origin.name]!, context, resolver, given[origin.name])
  return origin.index === undefined ? input : (input.rows?.[origin.index] ?? input)
}

/** An amount that no need gave: the rule has it by itself. */
export const givenByRule = (quantity: Quantity, source: string, label = 'Valor que toma la regla'): ExplainedInput => ({
  name: 'rule',
  label,
  printed: printPlain(quantity),
  from: 'rule',
  cells: [],
  source,
})
