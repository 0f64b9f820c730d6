import { number, type Quantity, type Truth } from '../../ficha/quantity.ts'
import { add, ratio } from '../../ficha/ratio.ts'

export type Sign = '<' | '≤' | '=' | '≥' | '>' | '≠'

/** Whether the rule holds with the left under, at and over the right → what it demands of the left. */
const SIGNS: Readonly<Record<string, Sign>> = {
  '100': '<',
  '110': '≤',
  '010': '=',
  '011': '≥',
  '001': '>',
  '101': '≠',
}

const OPPOSITE: Readonly<Record<Sign, Sign>> = { '<': '≥', '≤': '>', '=': '≠', '≥': '<', '>': '≤', '≠': '=' }

const WORDS: Readonly<Record<Sign, string>> = {
  '<': 'debe ser menor que',
  '≤': 'debe ser a lo más',
  '=': 'debe ser igual a',
  '≥': 'debe ser al menos',
  '>': 'debe ser mayor que',
  '≠': 'debe ser distinto de',
}

/**
 * What a rule demands of its left amount against the right one, found by trying it with the left just under, at and just
 * over the right: so a declaration needn't say it twice. Undefined where the one doesn't decide against the other.
 */
export function demandedSign(holds: (left: Quantity) => Truth, right: Quantity): Sign | undefined {
  if (right.is !== 'number') return undefined
  const tries = [-1, 0, 1].map((step) => holds(number(add(right.value, ratio(step)))))
  return SIGNS[tries.map((truth) => (truth === true ? '1' : '0')).join('')]
}

/** How the two stand when the rule doesn't hold. */
export const brokenSign = (sign: Sign): Sign => OPPOSITE[sign]
export const signWords = (sign: Sign): string => WORDS[sign]
