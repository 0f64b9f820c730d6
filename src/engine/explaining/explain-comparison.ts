import { printQuantity } from '../../ficha/print-number.ts'
import { difference, type Quantity } from '../../ficha/quantity.ts'
import { magnitude } from '../../ficha/ratio.ts'
import type { ExplainedInput, Explanation } from '../examination.ts'
import { brokenSign, type Sign, signWords } from './demanded-sign.ts'
import { printPlain } from './explained-input.ts'

/** Two amounts held against each other, as inputs, and what the rule demands between them where that is known. */
export interface HeldAmounts {
  readonly rule: { readonly id: string; readonly checks?: string }
  readonly left: ExplainedInput
  readonly right: ExplainedInput
  readonly sign: Sign | undefined
  /** The rule holds now (an equation that adds up). */
  readonly isHeld?: boolean
}

const isPercent = ({ printed }: ExplainedInput): boolean => printed.endsWith('%')

/** The line of a rule and what it checks, in words. */
export function held(one: HeldAmounts, amounts: readonly [Quantity, Quantity]): Pick<Explanation, 'line' | 'rule'> {
  const { left, right } = one
  const operator = one.sign === undefined ? 'contra' : one.isHeld ? one.sign : brokenSign(one.sign)
  return {
    line: [left, { operator }, right],
    rule: {
      id: one.rule.id,
      checks: one.rule.checks ?? '',
      demands: demandsOf(left, right, one.sign),
      difference: printGap(amounts, [left, right]),
    },
  }
}

/** 'Ejecución sobre el inicial 2023 debe ser al menos 85% (Mínimo de ejecución inicial).' */
function demandsOf(left: ExplainedInput, right: ExplainedInput, sign: Sign | undefined): string {
  if (sign === undefined) return `Se comparan: ${left.label}; ${right.label}.`
  return `${left.label} ${signWords(sign)} ${right.printed} (${right.label}).`
}

/** '46,1 puntos', '270'; nothing where one is no number. */
function printGap([a, b]: readonly [Quantity, Quantity], inputs: readonly ExplainedInput[]): string {
  const gap = difference(a, b)
  if (gap.is !== 'number') return ''
  const quantity: Quantity = { is: 'number', value: magnitude(gap.value) }
  const rounded = printQuantity(quantity, 1).replace(/,0$/, '')
  const isRounded = inputs.some((one) => one.from === 'figure') && rounded !== '0'
  return `${isRounded ? rounded : printPlain(quantity)}${inputs.every(isPercent) ? ' puntos' : ''}`
}
