import type { EquationState } from '../../engine/examination.ts'
import { DEMANDED } from '../../engine/progress.ts'
import type { CellAddress } from '../../ficha/address.ts'
import type { Finding } from '../../ficha/finding.ts'

/** What the findings say of a cell: it has to be mended, has no answer, or asks for a justification that nobody gave yet. */
export interface CellFinding {
  readonly state: 'bad' | 'missing' | 'asks'
  readonly message: string
  readonly rule: string
}

/**
 * Cell → the worst that is said of it. Only the likeliest cell of a finding is marked: a sum that doesn't add up would
 * redden a whole table. A justified finding leaves no mark.
 */
export function cellFindings(findings: readonly Finding[]): ReadonlyMap<CellAddress, CellFinding> {
  const marks = new Map<CellAddress, CellFinding>()
  for (const finding of findings) {
    const asks = finding.justification !== null && finding.justification.state !== 'valid'
    const lacks = finding.rule === DEMANDED ? 'missing' : 'bad'
    const state = finding.severity === 'block' ? lacks : asks ? 'asks' : undefined
    const [cell] = finding.cells
    if (cell && state && marks.get(cell)?.state !== 'bad')
      marks.set(cell, { state, message: finding.message, rule: finding.rule })
  }
  return marks
}

export type TotalState = 'adds' | 'breaks' | 'open'

/** Which rule goes under a total: the double one only when every sum that it stands in adds up. */
export function totalState(equations: readonly EquationState[], heldBy: readonly string[]): TotalState {
  const sides = equations.flatMap((equation) => equation.comparisons).filter((side) => heldBy.includes(side.rule))
  if (sides.some((side) => side.standing === 'broken')) return 'breaks'
  return sides.length > 0 && sides.every((side) => side.standing === 'equal') ? 'adds' : 'open'
}
