import type { ComparisonState, EquationState } from '../../engine/examination.ts'
import type { CellAddress } from '../../ficha/address.ts'
import { printQuantity, printRatio } from '../../ficha/print-number.ts'
import { numberOf } from '../../ficha/quantity.ts'
import * as exact from '../../ficha/ratio.ts'
import { agreeing } from '../../ui/counted.ts'
import type { StateWords } from '../../ui/state.tsx'
import { missingWords } from './rods.ts'

/** Broken: some side doesn't add up · missing: cells are blank · open: nothing to compare · equal. */
export type Balance = 'equal' | 'missing' | 'open' | 'broken'

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The cells that an equation waits for, each once. */
export const missingOf = ({ reference, comparisons }: EquationState): CellAddress[] => [
  ...new Set([...reference.missing, ...comparisons.flatMap((side) => side.missing)]),
]

export function balanceOf(equation: EquationState): Balance {
  if (equation.comparisons.some((side) => side.holds === false)) return 'broken'
  if (equation.comparisons.every((side) => side.holds === true)) return 'equal'
  return missingOf(equation).length > 0 ? 'missing' : 'open'
}

const brokenSides = (equation: EquationState): ComparisonState[] =>
  equation.comparisons.filter((side) => side.holds === false)

function brokenWords(equation: EquationState): string {
  const amounts = brokenSides(equation).flatMap((side) => numberOf(side.difference) ?? [])
  const printed = [...new Set(amounts.map((amount) => printRatio(exact.magnitude(amount))))]
  return printed.length === 1 ? `No cuadra por ${printed[0]}` : `No cuadran ${brokenSides(equation).length} sumas`
}

/** The verdict of an equation as its heading says it. */
export function verdictOf(equation: EquationState): StateWords {
  const balance = balanceOf(equation)
  if (balance === 'broken') return { tone: 'err', icon: 'x', text: brokenWords(equation) }
  if (balance === 'equal') return { tone: 'ok', icon: 'okc', text: 'Cuadra' }
  const missing = missingOf(equation).length
  return { tone: 'dim', icon: 'dash', text: balance === 'missing' ? upper(missingWords(missing)) : 'Sin comparar' }
}

/** The count in the tag: every side held against a reference is one that may not add up. */
export function tallyOf(equations: readonly EquationState[]): StateWords & { tone: 'ok' | 'dim' | 'err' } {
  const sides = equations.flatMap((equation) => equation.comparisons)
  const broken = sides.filter((side) => side.holds === false).length
  if (broken > 0)
    return { tone: 'err', icon: 'ne', text: `${broken} de ${sides.length} no ${agreeing(broken, 'cuadra', 'cuadran')}` }
  const missing = new Set(equations.flatMap(missingOf)).size
  if (missing > 0) return { tone: 'dim', icon: 'dash', text: upper(missingWords(missing)) }
  return sides.some((side) => side.holds === undefined)
    ? { tone: 'dim', icon: 'dash', text: 'Sin comparar' }
    : { tone: 'ok', icon: 'eq', text: 'Todo cuadra' }
}

/** One line is enough when nothing is wrong and there is one term against one sum. */
export const isOneLine = (equation: EquationState): boolean =>
  balanceOf(equation) !== 'broken' && equation.comparisons.length === 1 && equation.reference.terms.length <= 1

/** '201 = 201', or with the names of a few short addends '181.255 = ley + GORE + extra'. */
export function oneLine(equation: EquationState): string {
  const side = equation.comparisons[0]!
  const names = side.terms.map((term) => term.label).join(' + ')
  const right = side.terms.length > 1 && names.length <= 24 ? names : printQuantity(side.total)
  if (balanceOf(equation) === 'equal') return `${printQuantity(equation.reference.total)} = ${right}`
  return side.terms.length > 1 && names.length <= 24 ? names : ''
}

/** What the only blank cell of a side would have to be. */
export interface WouldBe {
  readonly cell: CellAddress
  readonly printed: string
}

/** The first sum that lacks one cell alone, and the amount that would make it add up. */
export function wouldBeOf(equations: readonly EquationState[]): WouldBe | undefined {
  for (const { reference, comparisons } of equations)
    for (const side of comparisons) {
      const missing = [...new Set([...reference.missing, ...side.missing])]
      const [a, b] = side.missing.length > 0 ? [reference.total, side.total] : [side.total, reference.total]
      const [known, part] = [numberOf(a), numberOf(b)]
      if (missing.length !== 1 || !known || !part || exact.compare(known, part) < 0) continue
      return { cell: missing[0]!, printed: printRatio(exact.subtract(known, part)) }
    }
  return undefined
}
