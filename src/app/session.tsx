import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Account, findSignedIn } from '../drafts/account.ts'
import { type Desk, openDesk } from '../drafts/desk.ts'
import type { Who } from '../protocol/bodies.ts'
import { call } from '../protocol/client.ts'
import { byProtocol } from '../sending/by-protocol.ts'
import { browserWorld } from '../sending/ports.ts'
import { Sending } from '../sending/sending.ts'

/** Who works here, with the drafts of this device and what waits to be sent. */
export interface SignedIn {
  readonly is: 'in'
  readonly who: Who
  readonly desk: Desk
  readonly sending: Sending
  /** Opened without asking the server, which didn't answer. */
  readonly isOffline: boolean
}

export type SessionState =
  | { readonly is: 'looking' }
  | SignedIn
  /** `last`: who worked here, whose session is over. */
  | { readonly is: 'out'; readonly last: Account | undefined }

interface Session {
  readonly state: SessionState
  readonly signedIn: (who: Who) => Promise<void>
  readonly signOut: () => Promise<void>
}

const SessionContext = createContext<Session | undefined>(undefined)

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('outside of the session')
  return session
}

/** Opens what this person has here. */
async function openFor(who: Who, isOffline: boolean): Promise<SignedIn> {
  const desk = await openDesk({ id: who.id, name: who.name, roles: who.roles })
  const sending = new Sending(desk.db, { ...browserWorld(desk.db.name), ...byProtocol(call, who.id) })
  await sending.start()
  return { is: 'in', who, desk, sending, isOffline }
}

const asWho = (account: Account): Who => ({ ...account, user: '', roles: [...account.roles], services: [] })

/** Asks the server who this is; without an answer, opens for the last person who worked here. */
async function findSession(): Promise<SessionState> {
  const said = await call('whoAmI')
  if (said.is === 'ok') return openFor(said.value, false)
  const last = await findSignedIn()
  if (said.is === 'offline' && last) return openFor(asWho(last), true)
  return { is: 'out', last }
}

/** A browser that keeps nothing asked for persistence may still throw data away when short of disk. */
const askToPersist = (): void => void navigator.storage?.persist?.().catch(() => false)

export function SessionProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<SessionState>({ is: 'looking' })
  const open = useRef<SignedIn>(undefined)
  const take = useCallback((next: SessionState) => {
    if (open.current && open.current !== next) {
      open.current.sending.stop()
      open.current.desk.close()
    }
    open.current = next.is === 'in' ? next : undefined
    setState(next)
  }, [])
  useEffect(() => {
    let isGone = false
    void findSession().then((found) => {
      if (!isGone) take(found)
      else if (found.is === 'in') {
        found.sending.stop()
        found.desk.close()
      }
    })
    return () => {
      isGone = true
    }
  }, [take])
  const signedIn = useCallback(
    async (who: Who) => {
      askToPersist()
      take(await openFor(who, false))
    },
    [take],
  )
  const signOut = useCallback(async () => {
    const current = open.current
    open.current = undefined
    await call('signOut')
    current?.sending.stop()
    await current?.desk.signOut()
    take({ is: 'out', last: undefined })
  }, [take])
  const session = useMemo(() => ({ state, signedIn, signOut }), [state, signedIn, signOut])
  return <SessionContext value={session}>{children}</SessionContext>
}
