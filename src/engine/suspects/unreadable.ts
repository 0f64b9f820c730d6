import { type CellAddress, readAddress } from '../../ficha/address.ts'
import { isUnreadable } from '../../ficha/answer.ts'
import type { Suspect } from '../../ficha/finding.ts'
import { hasProblem, isNumeric } from '../../ficha/kinds/kind.ts'
import { numberOf } from '../../ficha/quantity.ts'
import { readNumber } from '../../ficha/written/read-number.ts'
import { formIndex } from '../cells.ts'
import type { ComparisonState, EquationState } from '../examination.ts'
import { cellLabel } from '../labels.ts'
import type { Evidence } from './evidence.ts'

const WORDS = 'el signo sobra'

/**
 * An amount with a sign, '(1.234)' or '-1.234', can't be read, so no sum that needs it is compared. Where the amount
 * without it closes the sums, that is said; where it doesn't, nothing is.
 */
export function unreadableSuspects(
  { input }: Evidence,
  cell: CellAddress,
  states: readonly EquationState[],
): Suspect[] {
  const answer = input.answers.cells.get(cell)
  const asked = formIndex(input.edition).asked.get(readAddress(cell)?.field ?? '')
  if (!asked || !isNumeric(asked.kind) || !isUnreadable(answer)) return []
  const written = readNumber(answer.typed)
  if (written.is !== 'negative') return []
  const reading = asked.kind.take(written.amount, answer.typed)
  if (hasProblem(reading) || typeof reading.answer !== 'number') return []
  const mends = closedBy(states, cell, BigInt(reading.answer))
  if (mends.length === 0) return []
  const typed = asked.kind.print(reading.answer)
  const message = `${cellLabel(input.edition, input.answers, cell)}: ${answer.typed} podría ser ${typed} (${WORDS}); así cuadra.`
  return [
    {
      cause: 'wrongSign',
      cells: [cell],
      words: WORDS,
      message,
      correction: { cell, typed, from: answer.typed },
      mends,
      breaks: [],
    },
  ]
}

/** Rules of the sums that would hold with the amount; none if one of them would not, or where its equation lacks more. */
function closedBy(states: readonly EquationState[], cell: CellAddress, amount: bigint): string[] {
  const rules: string[] = []
  for (const { reference, comparisons } of states) {
    const isTheOnlyOne = [reference, ...comparisons].every((side) => side.missing.every((one) => one === cell))
    for (const side of comparisons) {
      const missing = [...side.missing, ...reference.missing]
      if (!missing.includes(cell)) continue
      if (missing.length !== 1 || !isTheOnlyOne) return []
      if (gapOf(side, reference) !== (side.missing.length > 0 ? -amount : amount)) return []
      rules.push(side.rule)
    }
  }
  return rules
}

/** The side less the reference, of what is known so far; undefined when it is no whole number. */
function gapOf(side: ComparisonState, reference: EquationState['reference']): bigint | undefined {
  const [own, held] = [numberOf(side.total), numberOf(reference.total)]
  return own?.d === 1n && held?.d === 1n ? own.n - held.n : undefined
}
