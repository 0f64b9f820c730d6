import { useState } from 'react'
import { IdempotencyKeys } from '../asking/idempotency-keys.ts'
import type { Refusal } from '../asking/refusal.ts'
import { useInvalidate } from '../asking/use-query.ts'
import type { CallResult } from '../protocol/client.ts'

export interface RunningAct<B, T> {
  readonly busy: boolean
  /** Why the last try was not done; gone when trying again. */
  readonly refusal: Refusal | undefined
  readonly run: (body: B) => Promise<CallResult<T>>
  readonly clear: () => void
}

/**
 * Something that changes what the server holds. The same content tried again carries the same id, so that an answer that
 * got lost on its way is not a second change. `contentOf`: what tells one from another, where all of it is megabytes.
 */
export function useAct<B, T>(
  send: (act: string, body: B) => Promise<CallResult<T>>,
  contentOf: (body: B) => unknown = (body) => body,
): RunningAct<B, T> {
  const [state, setState] = useState<{ busy: boolean; refusal?: Refusal }>({ busy: false })
  const [keys] = useState(() => new IdempotencyKeys())
  const invalidate = useInvalidate()
  const run = async (body: B) => {
    setState({ busy: true })
    const said = await send(keys.keyOf(contentOf(body)), body)
    if (said.is !== 'offline') keys.settle(contentOf(body))
    // What is shown by then is what stands, so that going on doesn't begin from the former version.
    if (said.is === 'ok') await invalidate()
    setState({ busy: false, ...(said.is !== 'ok' && { refusal: said }) })
    return said
  }
  return { busy: state.busy, refusal: state.refusal, run, clear: () => setState({ busy: false }) }
}
