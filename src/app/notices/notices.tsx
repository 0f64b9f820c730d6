import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useChanges } from '../../asking/use-changes.ts'
import type { Who } from '../../protocol/bodies.ts'
import type { Call } from '../../protocol/client.ts'
import { FIRST_ROUTES } from '../../protocol/first-routes.ts'
import { BellContext } from '../../ui/bar/notice-bell.tsx'

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
  roles.some((role) => (FIRST_ROUTES.changes.access as readonly string[]).includes(role))

/** Keeps count of what is new for a person: on opening, when they come back to the page and when a ficha goes on. */
export function NoticesProvider({ call, who, children }: Props) {
  const [unread, setUnread] = useState<number>()
  const told = isTold(who)
  const refresh = useCallback(() => {
    if (told) void call('notices').then((said) => said.is === 'ok' && setUnread(said.value.unread))
  }, [call, told])
  const soon = useSoon(refresh)
  useEffect(soon, [soon])
  useChanges(told ? soon : undefined)
  const counting = useMemo(() => ({ refresh, counted: setUnread }), [refresh])
  const bell = useMemo(() => (told ? { href: NOTICES_HREF, unread } : undefined), [told, unread])
  return (
    <CountingContext value={counting}>
      <BellContext value={bell}>{children}</BellContext>
    </CountingContext>
  )
}

/** Does it once, a moment after the last time that it was asked for. */
function useSoon(work: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(work, SETTLED_MS)
  }, [work])
}
