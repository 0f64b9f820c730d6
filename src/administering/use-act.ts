import { useRef, useState } from 'react'
import type { CallResult } from '../protocol/client.ts'
import { type Refusal, useAskAgain } from './use-answer.ts'

export interface Act<B, T> {
  readonly busy: boolean
  /** Why the last try was not done; gone when trying again. */
  readonly refusal: Refusal | undefined
  readonly run: (body: B) => Promise<CallResult<T>>
  readonly clear: () => void
}

/**
 * Something that changes what the server holds. The same content tried again carries the same id, so that an answer that
 * got lost on its way is not a second change.
 */
export function useAct<B, T>(send: (act: string, body: B) => Promise<CallResult<T>>): Act<B, T> {
  const [state, setState] = useState<{ busy: boolean; refusal?: Refusal }>({ busy: false })
  const tried = useRef<{ content: string; act: string }>(undefined)
  const askAgain = useAskAgain()
  const run = async (body: B) => {
    setState({ busy: true })
    const content = JSON.stringify(body)
    if (tried.current?.content !== content) tried.current = { content, act: crypto.randomUUID() }
    const said = await send(tried.current.act, body)
    if (said.is !== 'offline') tried.current = undefined
    // What is shown by then is what stands, so that going on doesn't begin from the former version.
    if (said.is === 'ok') await askAgain()
    setState({ busy: false, ...(said.is !== 'ok' && { refusal: said }) })
    return said
  }
  return { busy: state.busy, refusal: state.refusal, run, clear: () => setState({ busy: false }) }
}
