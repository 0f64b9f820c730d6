/** Counts tries per key within a window, and says how long to wait when there were too many. */
export interface Tries {
  /** Takes one try; undefined when it may go on, else seconds to wait. */
  take(key: string): number | undefined
  /** Forgets the tries of a key: it was the right person after all. */
  forget(key: string): void
}

interface Count {
  tries: number
  until: number
}

/** More keys than this are swept of those that are over, so that guessing names fills no memory. */
const SWEEP_AT = 10_000

export function countTries(clock: () => Date, limit: number, windowMs: number): Tries {
  const counts = new Map<string, Count>()
  const current = (key: string, now: number): Count => {
    const found = counts.get(key)
    return found && found.until > now ? found : { tries: 0, until: now + windowMs }
  }
  const sweep = (now: number) => {
    for (const [key, count] of counts) if (count.until <= now) counts.delete(key)
  }
  return {
    take(key) {
      const now = clock().getTime()
      if (counts.size > SWEEP_AT) sweep(now)
      const count = current(key, now)
      if (count.tries >= limit) return Math.max(1, Math.ceil((count.until - now) / 1000))
      count.tries += 1
      counts.set(key, count)
      return undefined
    },
    forget: (key) => void counts.delete(key),
  }
}
