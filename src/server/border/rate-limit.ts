/** How many at once, and how many a second from then on. */
export interface RateLimit {
  readonly burst: number
  readonly perSecond: number
}

/** What one session may write, and what one address may ask without a session. */
export interface RateLimits {
  readonly writes: RateLimit
  readonly strangers: RateLimit
}

/**
 * Far above what people do: somebody who types posts at most four times a second, and a thousand who open Cuadra behind
 * one address ask three times each.
 */
export const RATE_LIMITS: RateLimits = {
  writes: { burst: 1_200, perSecond: 20 },
  strangers: { burst: 6_000, perSecond: 50 },
}

/** More keys than these, and those that haven't asked for long are forgotten. */
const MOST_KEYS = 20_000

interface Bucket {
  left: number
  at: number
}

/** Takes one from the bucket of a key; undefined when it may go on, else whole seconds to wait. */
export type TakeToken = (key: string) => number | undefined

/**
 * Rate limit: a token bucket per key. Counted in this process alone, so that the limit costs nothing: several processes let as many times more through.
 * What has to hold across processes (guesses at a password) is counted in the database (tries.ts).
 */
export function limitRate({ clock }: { readonly clock: () => Date }, { burst, perSecond }: RateLimit): TakeToken {
  const buckets = new Map<string, Bucket>()
  const filled = ({ left, at }: Bucket, now: number): number =>
    Math.min(burst, left + (Math.max(0, now - at) / 1_000) * perSecond)
  return (key) => {
    const now = clock().getTime()
    const left = filled(buckets.get(key) ?? { left: burst, at: now }, now)
    // Put last again: a Map keeps its order, so the first ones are those that haven't asked for longest.
    buckets.delete(key)
    buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now })
    if (buckets.size > MOST_KEYS) buckets.delete(buckets.keys().next().value!)
    return left >= 1 ? undefined : Math.max(1, Math.ceil((1 - left) / perSecond))
  }
}
