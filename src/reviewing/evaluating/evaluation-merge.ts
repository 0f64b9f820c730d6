import type { Answered } from './evaluation-answers.ts'

/** Where two evaluators said different things since both began from the same. */
export interface Difference {
  readonly path: string
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
  const paths = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  const of = (answered: Answered, path: string) => answered[path] ?? ''
  const kept = paths.map((path) => {
    const isMine = of(mine, path) !== of(base, path)
    return [path, isMine ? of(mine, path) : of(theirs, path)] as const
  })
  const differences = paths.flatMap((path) => {
    const [was, my, their] = [of(base, path), of(mine, path), of(theirs, path)]
    return my !== was && their !== was && my !== their ? [{ path, mine: my, theirs: their }] : []
  })
  return { answered: Object.fromEntries(kept.filter(([, text]) => text !== '')), differences }
}
