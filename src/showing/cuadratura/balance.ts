import type { ComparisonState, EquationState, SideState } from '../../engine/examination.ts'
import type { CellAddress } from '../../ficha/address.ts'
import { agreeing } from '../../ficha/counted.ts'
import { printQuantity, printRatio } from '../../ficha/print-number.ts'
import { numberOf } from '../../ficha/quantity.ts'
import * as exact from '../../ficha/ratio.ts'
import type { StateWords } from '../../ui/state.tsx'
import { missingWords } from './rods.ts'

/** As a side stands; broken as soon as one is, missing while any cell has no answer. */
export type Balance = ComparisonState['standing']

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const sidesOf = ({ reference, comparisons }: EquationState): SideState[] => [reference, ...comparisons]
const once = (cells: readonly CellAddress[]): CellAddress[] => [...new Set(cells)]

/** The cells that an equation waits for, each once. */
export const missingOf = (equation: EquationState): CellAddress[] =>
  once(sidesOf(equation).flatMap((side) => side.missing))

/** Those of them that are not blank: what stands there can't be read. */
export const unreadableOf = (equation: EquationState): CellAddress[] =>
  once(sidesOf(equation).flatMap((side) => side.unreadable))

export function balanceOf(equation: EquationState): Balance {
  const standings = equation.comparisons.map((side) => side.standing)
  if (standings.includes('broken')) return 'broken'
  if (standings.every((standing) => standing === 'equal')) return 'equal'
  if (missingOf(equation).length > 0) return 'missing'
  return standings.includes('halfFilled') ? 'halfFilled' : 'open'
}

/** The sums of what is being typed are half filled too: whoever adds up is at 158 before 158.255. */
export function whileTyping(
  equations: readonly EquationState[],
  isTyped: (cell: CellAddress) => boolean,
): readonly EquationState[] {
  const holds = (side: SideState) => side.terms.some(({ cell }) => cell && isTyped(cell)) || side.blank.some(isTyped)
  const soFar = (equation: EquationState): EquationState => ({
    ...equation,
    comparisons: equation.comparisons.map((side) =>
      side.standing === 'broken' && (holds(side) || holds(equation.reference))
        ? { ...side, standing: 'halfFilled' }
        : side,
    ),
  })
  return equations.map((equation) => (balanceOf(equation) === 'broken' ? soFar(equation) : equation))
}

/** The sums of an equation that miss, with nothing left to answer. */
export const brokenSides = (equation: EquationState): ComparisonState[] =>
  equation.comparisons.filter((side) => side.standing === 'broken')

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
  if (balance === 'missing') return waiting(missingOf(equation), unreadableOf(equation))
  return { tone: 'dim', icon: 'dash', text: balance === 'halfFilled' ? 'Por ahora' : 'Sin comparar' }
}

const waiting = (missing: readonly CellAddress[], unreadable: readonly CellAddress[]) =>
  ({ tone: 'dim', icon: 'dash', text: upper(missingWords(missing.length, unreadable.length)) }) as const

/** The count in the tag: every side held against a reference is one that may not add up. */
export function tallyOf(equations: readonly EquationState[]): StateWords & { tone: 'ok' | 'dim' | 'err' } {
  const sides = equations.flatMap((equation) => equation.comparisons)
  const broken = sides.filter((side) => side.standing === 'broken').length
  if (broken > 0)
    return { tone: 'err', icon: 'ne', text: `${broken} de ${sides.length} no ${agreeing(broken, 'cuadra', 'cuadran')}` }
  const missing = once(equations.flatMap(missingOf))
  if (missing.length > 0) return waiting(missing, once(equations.flatMap(unreadableOf)))
  if (sides.every((side) => side.standing === 'equal')) return { tone: 'ok', icon: 'eq', text: 'Todo cuadra' }
  const isHalfFilled = sides.some((side) => side.standing === 'halfFilled')
  return { tone: 'dim', icon: 'dash', text: isHalfFilled ? 'Por ahora no se compara' : 'Sin comparar' }
}

/** One line is enough when nothing is wrong and there is one term against one sum. */
export const isOneLine = (equation: EquationState): boolean =>
  !['broken', 'halfFilled'].includes(balanceOf(equation)) &&
  equation.comparisons.length === 1 &&
  equation.reference.terms.length <= 1

/** '201 = 201', or with the names of a few short addends '181.255 = ley + GORE + extra'. */
export function oneLine(equation: EquationState): string {
  const side = equation.comparisons[0]!
  const names = side.terms.map((term) => term.label).join(' + ')
  const right = side.terms.length > 1 && names.length <= 24 ? names : printQuantity(side.total)
  if (balanceOf(equation) === 'equal') return `${printQuantity(equation.reference.total)} = ${right}`
  return side.terms.length > 1 && names.length <= 24 ? names : ''
}
