import { useEffect, useState } from 'react'
import { call } from '../../protocol/client.ts'
import type { SignInWays } from '../../protocol/identity.ts'

/** Without an answer the form stands there: who tries it is told that there is no connection. */
const UNKNOWN: SignInWays = { passwords: true }
const PATIENCE_MS = 5_000

/** How one signs in here; undefined until the server has said, or didn't answer. It is asked again when it may. */
export function useSignInWays(): SignInWays | undefined {
  const [ways, setWays] = useState<SignInWays>()
  useEffect(() => {
    const gone = new AbortController()
    const ask = async () => {
      const said = await call('signInWays', {
        signal: AbortSignal.any([gone.signal, AbortSignal.timeout(PATIENCE_MS)]),
      })
      if (gone.signal.aborted) return
      setWays(said.is === 'ok' ? said.value : UNKNOWN)
      if (said.is === 'ok') stop()
    }
    const stop = listenTo(['online', 'focus'], () => void ask())
    void ask()
    return () => {
      stop()
      gone.abort()
    }
  }, [])
  return ways
}

/** The moments at which a server that didn't answer may. */
function listenTo(events: readonly string[], hear: () => void): () => void {
  for (const one of events) window.addEventListener(one, hear)
  return () => {
    for (const one of events) window.removeEventListener(one, hear)
  }
}
