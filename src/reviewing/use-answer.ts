import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CallResult } from '../protocol/client.ts'
import type { Problem } from '../protocol/problems.ts'

/** Why there is nothing new from the server. */
export type Refusal = { readonly is: 'problem'; readonly problem: Problem } | { readonly is: 'offline' }

/** The last that the server answered, and why there is nothing newer. */
interface Kept<T> {
  readonly value?: T
  readonly refusal?: Refusal
  /** When `value` arrived, in milliseconds. */
  readonly at?: number
}

export interface Answer<T> extends Kept<T> {
  /** Nothing was answered yet. */
  readonly waiting: boolean
  /** What is shown answers a former question; the new answer is under way. */
  readonly outdated: boolean
  readonly asking: boolean
  readonly again: () => void
}

/**
 * Without a network what was answered before stays on the screen: who reads doesn't lose the page. What the server
 * refuses is no longer shown.
 */
function keep<T>(before: Kept<T> | undefined, result: CallResult<T>): Kept<T> {
  if (result.is === 'ok') return { value: result.value, at: Date.now() }
  return result.is === 'offline' ? { ...before, refusal: result } : { refusal: result }
}

/**
 * Asks the server and keeps its answer; calls are values, so that nothing is thrown and nothing is tried in silence.
 * `carry`: until another question is answered, the former answer stays, marked as outdated. `fresh`: it is asked again
 * whenever its screen opens, since acts done elsewhere changed it.
 */
export function useAnswer<T>(
  key: readonly unknown[],
  ask: (signal: AbortSignal) => Promise<CallResult<T>>,
  { carry = false, fresh = false }: { carry?: boolean; fresh?: boolean } = {},
): Answer<T> {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => keep(client.getQueryData<Kept<T>>(key), await ask(signal)),
    networkMode: 'always',
    placeholderData: carry ? keepPreviousData : undefined,
    // What was refused is asked again when its screen opens: whoever signed in again isn't told that they didn't.
    staleTime: ({ state }) => (fresh || state.data?.refusal ? 0 : 15_000),
  })
  return {
    ...query.data,
    waiting: query.data === undefined,
    outdated: query.isPlaceholderData,
    asking: query.isFetching,
    again: () => void query.refetch(),
  }
}
