import { useEffect, useState } from 'react'
import { call } from '../protocol/client.ts'
import type { SignInWays } from '../protocol/identity.ts'

/** Without an answer the form stands there: who tries it is told that there is no connection. */
const UNKNOWN: SignInWays = { passwords: true }

/** How one signs in here; undefined until the server has said, or didn't answer. */
export function useSignInWays(): SignInWays | undefined {
  const [ways, setWays] = useState<SignInWays>()
  useEffect(() => {
    let isGone = false
    void call('signInWays').then((said) => {
      if (!isGone) setWays(said.is === 'ok' ? said.value : UNKNOWN)
    })
    return () => {
      isGone = true
    }
  }, [])
  return ways
}
