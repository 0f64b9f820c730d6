import { type Query, useQuery } from '../../asking/use-query.ts'
import { call } from '../../protocol/client.ts'
import type { SignInWays } from '../../protocol/identity.ts'

/** Without an answer the form stands there: who tries it is told that there is no connection. */
const UNKNOWN: SignInWays = { passwords: true }
const PATIENCE_MS = 5_000

const ask = (signal: AbortSignal) =>
  call('signInWays', { signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]) })

/** How one signs in here; undefined until the server has said, or didn't answer. It is asked again when it may. */
export function useSignInWays(): SignInWays | undefined {
  const asked: Query<SignInWays> = useQuery(['signInWays'], ask, { when: () => asked.value === undefined })
  return asked.value ?? (asked.refusal && UNKNOWN)
}
