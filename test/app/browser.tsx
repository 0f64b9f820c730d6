import 'fake-indexeddb/auto'
import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { SessionMenu } from '../../src/app/account/session-menu.tsx'
import { SessionProvider, useSession } from '../../src/app/session.tsx'
import type { Who } from '../../src/protocol/bodies.ts'
import type { Call } from '../../src/protocol/client.ts'
import { problem } from '../../src/protocol/problems.ts'
import { Look } from '../../src/ui/look.tsx'
import { leftBehind } from '../left-behind.ts'
import { untilDrawn } from '../turns.ts'

let people = 0
/** Somebody new, with an empty disk. */
export const somebody = (over: Partial<Who> = {}): Who => {
  const id = `p${++people}`
  return { id, user: id, name: `Persona ${id}`, roles: ['contraparte'], services: [], ...over }
}

/** A server with one session, as the cookie of a browser has it. */
export class Server {
  cookie: Who | undefined
  isReachable = true

  readonly call = ((id: string) => Promise.resolve(this.#answer(id))) as Call

  #answer(id: string) {
    if (!this.isReachable) return { is: 'offline' }
    if (id === 'signOut') this.cookie = undefined
    if (id === 'whoAmI' && this.cookie) return { is: 'ok', value: this.cookie }
    return id === 'signOut' ? { is: 'ok', value: { signedIn: false } } : notSignedIn
  }
}
const notSignedIn = { is: 'problem', problem: problem('not-signed-in') }

export type Session = ReturnType<typeof useSession>

/** A tab of the app: its session, its screen. */
export interface Tab {
  readonly session: () => Session
  readonly page: HTMLElement
  close(): void
}

const tabs = new Set<Root>()
const close = (root: Root) => act(() => void (tabs.delete(root) && root.unmount()))
leftBehind.add(() => tabs.forEach(close))

/** Opens or reloads: whatever was kept is looked at again. */
export async function openTab(server: Server, screen: ReactNode = <SessionMenu />): Promise<Tab> {
  let seen: Session | undefined
  const See = () => {
    seen = useSession()
    return screen
  }
  const page = document.body.appendChild(document.createElement('div'))
  const root = createRoot(page)
  tabs.add(root)
  await act(async () =>
    root.render(
      <Look>
        <SessionProvider call={server.call}>
          <See />
        </SessionProvider>
      </Look>,
    ),
  )
  await untilDrawn(() => seen?.state.is !== 'looking')
  return { session: () => seen!, page, close: () => close(root) }
}

/** Signs in, as the page of the server's answer does. */
export async function signIn(tab: Tab, server: Server, who: Who): Promise<void> {
  server.cookie = who
  await act(() => tab.session().signedIn(who))
}

export { untilDrawn as until }

export const button = (page: HTMLElement, name: string): HTMLButtonElement => {
  const found = [...page.querySelectorAll('button')].find(
    (one) => one.textContent?.trim() === name || one.getAttribute('aria-label') === name,
  )
  if (!found) throw new Error(`no button '${name}'`)
  return found
}
