import type { ComparisonState } from '../../engine/examination.ts'
import type { Suspect } from '../../ficha/finding.ts'

/** A sum that doesn't add up, and what may have happened. */
export interface BrokenSum {
  readonly side: ComparisonState
  readonly suspects: readonly Suspect[]
}

/** Sums that one cell explains: the likeliest, and the others, each once. */
export interface ToldCause {
  readonly sides: readonly ComparisonState[]
  readonly lead: Suspect | undefined
  readonly others: readonly Suspect[]
}

/** More than these are no help. */
const OTHERS = 3

export const keyOf = ({ cause, cells, correction }: Suspect): string => `${cause} ${cells[0]} ${correction?.typed}`

/** Told by cell, not by sum: what explains two of them is said once. */
export function toldCauses(causes: readonly BrokenSum[]): ToldCause[] {
  const told: ToldCause[] = []
  const explained = new Set<BrokenSum>()
  for (const cause of causes) {
    if (explained.has(cause)) continue
    const [lead] = cause.suspects
    const mine = causes.filter((one) => one === cause || (!explained.has(one) && lead?.mends.includes(one.side.rule)))
    for (const one of mine) explained.add(one)
    told.push({ sides: mine.map((one) => one.side), lead, others: othersOf(mine, lead) })
  }
  return told
}

function othersOf(causes: readonly BrokenSum[], lead: Suspect | undefined): Suspect[] {
  const all = causes.flatMap((one) => one.suspects).filter((one) => lead && keyOf(one) !== keyOf(lead))
  return [...new Map(all.map((one) => [keyOf(one), one])).values()].slice(0, OTHERS)
}
