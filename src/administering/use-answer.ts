import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CallResult } from '../protocol/client.ts'
import type { Problem } from '../protocol/problems.ts'

/** Why the server did not do what was asked. */
export type Refusal = { readonly is: 'problem'; readonly problem: Problem } | { readonly is: 'offline' }

export interface Answer<T> {
  readonly value: T | undefined
  readonly refusal: Refusal | undefined
  /** What is shown answers a former question; the new answer is under way. */
  readonly outdated: boolean
  readonly again: () => void
}

/** Everything that is asked here stands under this key, so that a change makes all of it be asked again. */
const ALL = 'administration'

/** Asks the server; without a network what was answered before stays. `key` names the question. */
export function useAnswer<T>(
  key: readonly unknown[],
  ask: (signal: AbortSignal) => Promise<CallResult<T>>,
  { carry = false }: { carry?: boolean } = {},
): Answer<T> {
  const client = useQueryClient()
  const queryKey = [ALL, ...key]
  const query = useQuery({
    queryKey,
    queryFn: async ({ signal }) => keep(client.getQueryData<Kept<T>>(queryKey), await ask(signal)),
    networkMode: 'always',
    placeholderData: carry ? keepPreviousData : undefined,
  })
  return {
    value: query.data?.value,
    refusal: query.data?.refusal,
    outdated: query.isPlaceholderData,
    again: () => void query.refetch(),
  }
}

interface Kept<T> {
  readonly value?: T
  readonly refusal?: Refusal
}

function keep<T>(before: Kept<T> | undefined, result: CallResult<T>): Kept<T> {
  if (result.is === 'ok') return { value: result.value }
  return result.is === 'offline' ? { ...before, refusal: result } : { refusal: result }
}

/** After a change: what was answered before no longer counts. */
export function useAskAgain(): () => Promise<void> {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: [ALL] })
}
