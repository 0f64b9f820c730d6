import { sha256 } from '../../ficha/fingerprint.ts'
import type { Ports } from '../ports.ts'
import { addTry, forgetTries } from '../storage/people/tries.ts'

/** Counts tries per key within a window, and says how long to wait when there were too many. */
export interface Tries {
  /** Takes one try; undefined when it may go on, else seconds to wait. */
  take(key: string): Promise<number | undefined>
  /** Forgets the tries of a key: it was the right person after all. */
  forget(key: string): Promise<void>
}

export interface TriesLimit {
  /** What is tried; each counts apart. */
  readonly of: string
  readonly most: number
  readonly windowMs: number
}

/** Rate limit in fixed windows. Counted in the database, so that the limit holds across processes and restarts. Keys (who, from where) are hashed. */
export function countTries({ storage, clock }: Pick<Ports, 'storage' | 'clock'>, limit: TriesLimit): Tries {
  const keyOf = (key: string) => sha256(JSON.stringify([limit.of, key]))
  return {
    async take(key) {
      const now = clock()
      const until = new Date(now.getTime() + limit.windowMs)
      const taken = await addTry(storage, await keyOf(key), now.toISOString(), until.toISOString())
      if (taken.tries <= limit.most) return undefined
      return Math.max(1, Math.ceil((Date.parse(taken.until) - now.getTime()) / 1000))
    },
    forget: async (key) => forgetTries(storage, await keyOf(key)),
  }
}

/** How long somebody has to wait who tried too often, in a sentence. */
export const printWait = (seconds: number): string =>
  seconds <= 60
    ? 'Puede intentarlo otra vez en un minuto.'
    : `Puede intentarlo otra vez en ${Math.ceil(seconds / 60)} minutos.`
