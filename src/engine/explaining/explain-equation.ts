import type { Comparison, Equation, Side, Term } from '../../ficha/equation.ts'
import type { Need } from '../../ficha/figure.ts'
import type { Quantity } from '../../ficha/quantity.ts'
import type { EquationState, ExplainedInput, Explanation } from '../examination.ts'
import type { Resolver } from '../resolver.ts'
import { held } from './explain-comparison.ts'
import { inputOf, printPlain } from './explained-input.ts'

/** Why a sum equals its reference or misses it: both sides with every addend, also when it holds. */
export function explainEquation(
  equation: Equation,
  comparison: Comparison,
  state: EquationState,
  resolver: Resolver,
): Explanation {
  const { reference } = equation
  const side = state.comparisons.find((one) => one.rule === comparison.rule)!
  const left = sideInput(comparison, side.total, resolver)
  const right = sideInput(reference, state.reference.total, resolver)
  const isHeld = side.holds !== false
  return {
    address: comparison.rule,
    label: `${state.title}: ${comparison.label}`,
    unit: equation.unit,
    printed: `${left.printed} contra ${right.printed}`,
    ...held({ rule: { id: comparison.rule }, left, right, sign: '=', isHeld }, [side.total, state.reference.total]),
    also: [],
    source: equation.source,
  }
}

/** A side with its addends; one answer alone stands for itself. */
function sideInput(side: Side, total: Quantity, resolver: Resolver): ExplainedInput {
  const rows = side.terms.flatMap((term) => termInputs(term, resolver))
  const cells = rows.flatMap((row) => row.cells)
  const alone = rows.length === 1 && side.terms.length === 1 ? rows[0] : undefined
  if (alone) return alone
  return { name: side.label, label: side.label, printed: printPlain(total), from: 'cell', cells, rows }
}

function termInputs(term: Term, resolver: Resolver): readonly ExplainedInput[] {
  const need: Need = term.of.is === 'need' ? term.of : { is: 'need', of: term.of, rows: 'row', offset: 0 }
  const input = inputOf(term.label, need, resolver.contextOf(resolver.t), resolver)
  return input.rows ?? [input]
}
