import type { CallResult } from '../protocol/client.ts'
import type { Refusal } from './refusal.ts'

export type Ask<T> = (signal: AbortSignal) => Promise<CallResult<T>>

/** The last that the server answered, and why there is nothing newer. */
export interface Kept<T> {
  readonly value?: T
  readonly refusal?: Refusal
  /** When `value` arrived, in milliseconds. */
  readonly at?: number
}

/** How a question stands; another object whenever it changes. */
export interface QueryState<T> {
  readonly kept: Kept<T> | undefined
  readonly isAsking: boolean
}

interface Entry {
  state: QueryState<unknown>
  ask: Ask<unknown>
  /** When it was answered last; anything is newer than what was invalidated. */
  answeredAt: number
  leaving: AbortController | undefined
  readonly listeners: Set<() => void>
}

const UNASKED: QueryState<unknown> = { kept: undefined, isAsking: false }
/** Questions that no screen shows any more, kept at most: going back to one shows what it said. */
const MOST_UNWATCHED = 40

/**
 * Stale-while-revalidate cache of what the server answered, by question: a screen shows what is known while it asks
 * again, and one that is left stops asking. Calls are values, so that nothing is thrown and nothing is tried in silence.
 */
export class QueryCache {
  readonly #entries = new Map<string, Entry>()

  stateOf(key: string): QueryState<unknown> {
    return this.#entries.get(key)?.state ?? UNASKED
  }

  /** Asks, unless what is known was answered less than `maxAge` milliseconds ago, and tells of each change until left. */
  watch(key: string, ask: Ask<unknown>, listener: () => void, maxAge: number): () => void {
    const entry = this.#entries.get(key) ?? newEntry(ask)
    this.#entries.set(key, entry)
    entry.ask = ask
    entry.listeners.add(listener)
    // What was refused is asked again: whoever signed in again isn't told that they didn't.
    const isFresh = entry.state.kept?.refusal === undefined && Date.now() - entry.answeredAt < maxAge
    if (!entry.leaving && !isFresh) void run(entry)
    return () => {
      entry.listeners.delete(listener)
      if (entry.listeners.size === 0) this.#leave(key, entry)
    }
  }

  /** Asks again at once, whatever is under way: that was asked before whatever made this necessary. */
  async again(key: string): Promise<void> {
    const entry = this.#entries.get(key)
    if (entry) await run(entry)
  }

  /** What was answered so far no longer counts: what is on a screen is asked again, and awaited; the rest when it is shown. */
  async invalidate(isMeant: (key: readonly unknown[]) => boolean): Promise<void> {
    const meant = [...this.#entries].filter(([key]) => isMeant(JSON.parse(key)))
    for (const [, entry] of meant) entry.answeredAt = 0
    await Promise.all(meant.filter(([, { listeners }]) => listeners.size > 0).map(([, entry]) => run(entry)))
  }

  #leave(key: string, entry: Entry): void {
    stop(entry)
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    const unwatched = [...this.#entries].filter(([, { listeners }]) => listeners.size === 0)
    for (const [oldest] of unwatched.slice(0, -MOST_UNWATCHED)) this.#entries.delete(oldest)
  }
}

const newEntry = (ask: Ask<unknown>): Entry => ({
  state: UNASKED,
  ask,
  answeredAt: 0,
  leaving: undefined,
  listeners: new Set(),
})

function tell(entry: Entry, state: Partial<QueryState<unknown>>): void {
  entry.state = { ...entry.state, ...state }
  for (const listener of [...entry.listeners]) listener()
}

function stop(entry: Entry): void {
  entry.leaving?.abort()
  entry.leaving = undefined
  entry.state = { ...entry.state, isAsking: false }
}

async function run(entry: Entry): Promise<void> {
  entry.leaving?.abort()
  const leaving = new AbortController()
  entry.leaving = leaving
  tell(entry, { isAsking: true })
  const result = await entry.ask(leaving.signal)
  if (leaving.signal.aborted) return
  entry.leaving = undefined
  entry.answeredAt = Date.now()
  tell(entry, { kept: keep(entry.state.kept, result), isAsking: false })
}

/**
 * Without a network what was answered before stays on the screen: who reads doesn't lose the page. What the server
 * refuses is no longer shown.
 */
function keep(before: Kept<unknown> | undefined, result: CallResult<unknown>): Kept<unknown> {
  if (result.is === 'ok') return { value: result.value, at: Date.now() }
  return result.is === 'offline' ? { ...before, refusal: result } : { refusal: result }
}
