import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import type { Who } from '../../protocol/bodies.ts'
import type { Call } from '../../protocol/client.ts'
import { ROUTES } from '../../protocol/routes.ts'
import { browserSyncPorts } from '../../sending/syncing/sync-ports.ts'
import { BellContext } from '../../ui/notice-bell.tsx'

interface Counting {
  /** Counts again, since something changed. */
  readonly refresh: () => void
  /** What the server counted last. */
  readonly counted: (unread: number) => void
}

const CountingContext = createContext<Counting>({ refresh: () => {}, counted: () => {} })
export const useCounting = (): Counting => use(CountingContext)

export const NOTICES_HREF = '/avisos'
/** Acts come in bursts: they are counted together. */
const SETTLED_MS = 400

interface Props {
  call: Call
  who: Who
  children: ReactNode
}

/** Whoever fills or reads fichas is told of them; who only administers has no bell. */
const isTold = ({ roles }: Who): boolean =>
  roles.some((role) => (ROUTES.changes.access as readonly string[]).includes(role))

/** Keeps count of what is new for a person: on opening, when they come back to the page and when a ficha goes on. */
export function NoticesProvider({ call, who, children }: Props) {
  const [unread, setUnread] = useState<number>()
  const told = isTold(who)
  const refresh = useCallback(() => {
    if (told) void call('notices').then((said) => said.is === 'ok' && setUnread(said.value.unread))
  }, [call, told])
  useEffect(() => (told ? whileHere(refresh) : undefined), [refresh, told])
  const counting = useMemo(() => ({ refresh, counted: setUnread }), [refresh])
  const bell = useMemo(() => (told ? { href: NOTICES_HREF, unread } : undefined), [told, unread])
  return (
    <CountingContext value={counting}>
      <BellContext value={bell}>{children}</BellContext>
    </CountingContext>
  )
}

/** Calls now, whenever the person comes back, and after each word of the server's while the page is seen. */
function whileHere(refresh: () => void): () => void {
  const { openStream } = browserSyncPorts('')
  let stream: ReturnType<NonNullable<typeof openStream>> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(refresh, SETTLED_MS)
  }
  const hush = () => {
    stream?.close()
    stream = undefined
  }
  const look = () => {
    if (document.visibilityState !== 'visible') return hush()
    stream ??= openStream?.({ onChanged: soon, onEnd: hush })
    soon()
  }
  look()
  document.addEventListener('visibilitychange', look)
  window.addEventListener('focus', look)
  return () => {
    clearTimeout(timer)
    hush()
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('focus', look)
  }
}
