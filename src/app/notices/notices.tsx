import { type ReactNode, useMemo } from 'react'
import { type Query, useQuery } from '../../asking/use-query.ts'
import type { Who } from '../../protocol/bodies.ts'
import type { Call } from '../../protocol/client.ts'
import { FIRST_ROUTES } from '../../protocol/first-routes.ts'
import type { PersonalNotices } from '../../protocol/notices.ts'
import { BellContext } from '../../ui/bar/notice-bell.tsx'

export const NOTICES_HREF = '/avisos'
/** What the questions about notices begin with. */
export const NOTICES = 'notices'
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

export const NoticesProvider = ({ call, who, children }: Props) =>
  isTold(who) ? <WithBell call={call}>{children}</WithBell> : children

/** Keeps count of what is new for a person: on opening, when they come back to the page and when a ficha goes on. */
function WithBell({ call, children }: Omit<Props, 'who'>) {
  const unread = useNotices(call).value?.unread
  const bell = useMemo(() => ({ href: NOTICES_HREF, unread }), [unread])
  return <BellContext value={bell}>{children}</BellContext>
}

/** The notices after that one, or the latest: a page of them, with how many of all are new. */
export const useNotices = (call: Call, after?: string): Query<PersonalNotices> =>
  useQuery([NOTICES, after], (signal) => call('notices', { query: { after }, signal }), {
    when: () => true,
    settle: SETTLED_MS,
    maxAge: SETTLED_MS,
  })
