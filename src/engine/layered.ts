// Persistent map by layers: what an examination computed, over what the one before it had computed by then.

/** So many layers at most: then what is seen through them is copied into one. */
const DEEPEST = 32

type Keys = ReadonlySet<unknown>
const NONE: Keys = new Set()

/** What was known when somebody went on from it; nothing is added to it any more. */
interface Layer<V> {
  readonly values: ReadonlyMap<string, V>
  /** Keys that went stale: what lies below says nothing of them. */
  readonly stale: Keys
  readonly below: Layer<V> | undefined
  readonly depth: number
}

/**
 * Values by key. Whoever goes on from it sees what was known by then, but for what went stale: a key copies nothing. What
 * was found below is kept above, so that the next look at it is one.
 */
export class Layered<V> {
  #own = new Map<string, V>()
  #stale: Keys
  #below: Layer<V> | undefined

  constructor(below?: Layer<V>, stale = NONE) {
    this.#below = below
    this.#stale = stale
  }

  /** The same without a value for these keys. What is added here later isn't seen there: it may rest on what changed. */
  over(stale: Keys): Layered<V> {
    const depth = (this.#below?.depth ?? 0) + 1
    const layer: Layer<V> = { values: this.#own, stale: this.#stale, below: this.#below, depth }
    this.#below = depth < DEEPEST ? layer : { values: seen(layer), stale: NONE, below: undefined, depth: 1 }
    this.#stale = NONE
    this.#own = new Map()
    return new Layered(this.#below, stale)
  }

  get(key: string): V | undefined {
    const own = this.#own.get(key)
    if (own !== undefined || this.#stale.has(key)) return own
    const found = find(this.#below, key)
    if (found !== undefined) this.#own.set(key, found)
    return found
  }

  set(key: string, value: V): void {
    this.#own.set(key, value)
  }
}

function find<V>(from: Layer<V> | undefined, key: string): V | undefined {
  for (let layer = from; layer; layer = layer.below) {
    const value = layer.values.get(key)
    if (value !== undefined || layer.stale.has(key)) return value
  }
  return undefined
}

/** All that is seen through a layer. */
function seen<V>({ values, stale, below }: Layer<V>): Map<string, V> {
  const all = below ? seen(below) : new Map<string, V>()
  for (const key of stale) all.delete(key as string)
  for (const [key, value] of values) all.set(key, value)
  return all
}
