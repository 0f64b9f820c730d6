/** Chance that repeats: the same seed gives the same numbers (mulberry32). */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** A whole number between both, both included. */
  int(least: number, most: number): number
  chance(probability: number): boolean
  pick<T>(all: readonly T[]): T
  /** `count` of them, in their order. */
  some<T>(all: readonly T[], count: number): T[]
  /** A whole total in `parts` whole parts, each at least 1 while there is enough. */
  split(total: number, parts: number): number[]
}

export function random(seed: number): Random {
  const next = mulberry32(seed)
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (all) => all[int(0, all.length - 1)]!,
    some: (all, count) => pickSome(all, count, next),
    split: (total, parts) => splitTotal(total, parts, int),
  }
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function pickSome<T>(all: readonly T[], count: number, next: () => number): T[] {
  const ranked = all.map((one, index) => ({ one, index, rank: next() })).sort((a, b) => a.rank - b.rank)
  return ranked
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ one }) => one)
}

function splitTotal(total: number, parts: number, int: Random['int']): number[] {
  const least = total >= parts ? 1 : 0
  const free = total - least * parts
  const cuts = Array.from({ length: parts - 1 }, () => int(0, free)).sort((a, b) => a - b)
  return [...cuts, free].map((cut, index) => cut - (cuts[index - 1] ?? 0) + least)
}
