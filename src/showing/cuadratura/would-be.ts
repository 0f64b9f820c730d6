import type { EquationState, SideState } from '../../engine/examination.ts'
import type { CellAddress } from '../../ficha/address.ts'
import { printRatio } from '../../ficha/print-number.ts'
import { numberOf } from '../../ficha/quantity.ts'
import * as exact from '../../ficha/ratio.ts'
import { missingOf, unreadableOf } from './balance.ts'

/** What the only cell that is left would have to be. */
export interface WouldBe {
  readonly cell: CellAddress
  readonly printed: string
  readonly isUnreadable: boolean
}

/** The amount that makes every sum add up that lacks the same one cell; none where a blank row could hold it as well. */
export function wouldBeOf(equations: readonly EquationState[]): WouldBe | undefined {
  const lacking = equations.flatMap(({ reference, comparisons }) =>
    comparisons.flatMap((side) => (side.missing.length + reference.missing.length > 0 ? { reference, side } : [])),
  )
  const [cell, ...others] = new Set(equations.flatMap(missingOf))
  const amounts = new Set(lacking.flatMap(({ reference, side }) => restOf(reference, side) ?? []))
  const [printed] = amounts
  if (!cell || others.length > 0 || amounts.size !== 1 || printed === undefined) return undefined
  return { cell, printed, isUnreadable: equations.some((one) => unreadableOf(one).includes(cell)) }
}

function restOf(reference: SideState, side: SideState): string | undefined {
  const [whole, part] = side.missing.length > 0 ? [reference, side] : [side, reference]
  const [known, soFar] = [numberOf(whole.total), numberOf(part.total)]
  const isOpen = reference.blank.length + side.blank.length > 0
  if (isOpen || !known || !soFar || exact.compare(known, soFar) <= 0) return undefined
  return printRatio(exact.subtract(known, soFar))
}
