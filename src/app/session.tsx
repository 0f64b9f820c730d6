import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Who } from '../protocol/bodies.ts'
import type { Call } from '../protocol/client.ts'
import { closeHere, findSession, openFor, type SessionState, type SignedIn, signOutOf } from './open-session.ts'
import { endsFor, openSessionTabs, type SessionTabs } from './session-tabs.ts'

interface Session {
  readonly state: SessionState
  readonly signedIn: (who: Who) => Promise<void>
  readonly signOut: () => Promise<void>
}

const SessionContext = createContext<Session | undefined>(undefined)

/** Undefined where nothing of the session stands yet. */
export const useSessionIfAny = (): Session | undefined => use(SessionContext)

export function useSession(): Session {
  const session = useSessionIfAny()
  if (!session) throw new Error('outside of the session')
  return session
}

/** A browser that keeps nothing asked for persistence may still throw data away when short of disk. */
const askToPersist = (): void => void navigator.storage?.persist?.().catch(() => false)

export function SessionProvider({ call, children }: { call: Call; children: ReactNode }) {
  const { state, open, take } = useOpenSession(call)
  const tabs = useOtherTabs(open, take)
  // Who came in through a provider of identity came in by opening the page: that, too, is over for whoever was here.
  useEffect(() => {
    if (state.is === 'in' && !state.isOffline) tabs.current?.tell({ is: 'in', who: state.who.id })
  }, [state, tabs])
  const signedIn = useCallback(
    async (who: Who) => {
      askToPersist()
      tabs.current?.tell({ is: 'in', who: who.id })
      take(await openFor(call, who, false))
    },
    [call, take, tabs],
  )
  const signOut = useCallback(async () => {
    const current = open.current
    if (!current) return
    open.current = undefined
    tabs.current?.tell({ is: 'out', who: current.who.id })
    // Nobody signs in before the server answers: the answer would end the new session.
    take({ is: 'looking' })
    await signOutOf(current, call)
    take({ is: 'out', last: undefined })
  }, [call, open, take, tabs])
  const session = useMemo(() => ({ state, signedIn, signOut }), [state, signedIn, signOut])
  return <SessionContext value={session}>{children}</SessionContext>
}

/** Finds who works here when the app opens; whoever comes next closes what was open. */
function useOpenSession(call: Call) {
  const [state, setState] = useState<SessionState>({ is: 'looking' })
  const open = useRef<SignedIn>(undefined)
  const take = useCallback((next: SessionState) => {
    if (open.current && open.current !== next) closeHere(open.current)
    open.current = next.is === 'in' ? next : undefined
    setState(next)
  }, [])
  useEffect(() => {
    let isGone = false
    findSession(call).then(
      (found) => {
        if (!isGone) take(found)
        else if (found.is === 'in') closeHere(found)
      },
      () => take({ is: 'broken' }),
    )
    return () => {
      isGone = true
    }
  }, [call, take])
  return { state, open, take }
}

/** Hears from other tabs that it is over for who works in this one. */
function useOtherTabs(open: { current: SignedIn | undefined }, take: (next: SessionState) => void) {
  const tabs = useRef<SessionTabs>(undefined)
  useEffect(() => {
    const opened = openSessionTabs((word) => {
      const who = open.current?.who
      if (who && endsFor(who.id, word)) take({ is: 'out', last: word.is === 'in' ? who : undefined })
    })
    tabs.current = opened
    return () => opened.close()
  }, [open, take])
  return tabs
}
