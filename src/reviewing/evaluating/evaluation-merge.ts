import type { Answered } from './evaluation-answers.ts'

/** Where two evaluators said different things since both began from the same. */
export interface Difference {
  readonly place: string
  readonly mine: string
  readonly theirs: string
}

export interface Merged {
  /** Mine, and theirs wherever I changed nothing. */
  readonly answered: Answered
  readonly differences: readonly Difference[]
}

/** Two evaluations that began from `base`: nothing of either is lost without being seen. Pure. */
export function merge(base: Answered, mine: Answered, theirs: Answered): Merged {
  const places = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  const of = (answered: Answered, place: string) => answered[place] ?? ''
  const kept = places.map((place) => {
    const isMine = of(mine, place) !== of(base, place)
    return [place, isMine ? of(mine, place) : of(theirs, place)] as const
  })
  const differences = places.flatMap((place) => {
    const [was, my, their] = [of(base, place), of(mine, place), of(theirs, place)]
    return my !== was && their !== was && my !== their ? [{ place, mine: my, theirs: their }] : []
  })
  return { answered: Object.fromEntries(kept.filter(([, text]) => text !== '')), differences }
}
