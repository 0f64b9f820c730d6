import { Navigate, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { type ReactNode, useCallback } from 'react'
import { findLoaded, loadEdition } from '../../editions/load-edition.ts'
import type { Submission } from '../../protocol/bodies.ts'
import { type Call, call } from '../../protocol/client.ts'
import type { QuerySentOf } from '../../protocol/routes.ts'
import { ReviewPage } from '../../reviewing/desk/review-page.tsx'
import { InboxScreen } from '../../reviewing/inbox/inbox-page.tsx'
import { VIEWS } from '../../reviewing/views.ts'
import { useLeaving } from '../account/leaving.tsx'
import { areasOf, canReview, homeOf } from '../roles.ts'
import { useSession } from '../session.tsx'
import { useSignedIn } from './signed-in.tsx'

/** What was sent is shown by its own edition, which comes along with it. */
const callWithEdition: Call = async (id, ...asked) => {
  const said = await call(id, ...asked)
  if (id === 'submission' && said.is === 'ok') await loadEdition((said.value as Submission).document.edition)
  return said
}

export const InboxRoute = () => (
  <ForReviewers>
    <InboxOf />
  </ForReviewers>
)

export const ReviewRoute = () => (
  <ForReviewers>
    <ReviewOf />
  </ForReviewers>
)

/** Who doesn't read what was sent is led to the own area. */
function ForReviewers({ children }: { children: ReactNode }) {
  const { who } = useSignedIn()
  const home = homeOf(who)
  if (!canReview(who) && home !== '/bandeja') return <Navigate to={home} replace />
  return children
}

/** Who reviews, and the way out. */
function useReviewer() {
  const session = useSignedIn()
  return { who: session.who, store: session.store, ...useLeaving(session, useSession().signOut) }
}

function InboxOf() {
  const { who, leave, line } = useReviewer()
  const navigate = useNavigate()
  const query = useSearch({ from: '/bandeja' }) as QuerySentOf<'inbox'>
  return (
    <>
      <InboxScreen
        call={call}
        query={query}
        onQuery={(next) => void navigate({ to: '/bandeja', search: next as Record<string, string>, replace: true })}
        hrefOf={(ficha) => `/revision/${encodeURIComponent(ficha)}`}
        onOpen={(ficha, to) => {
          const href = `/revision/${encodeURIComponent(ficha)}`
          void navigate({ href: to === 'observe' ? `${href}?observar=si` : `${href}/${VIEWS.changes}` })
        }}
        who={who}
        areas={areasOf(who, '/bandeja')}
        onSignOut={leave}
      />
      {line}
    </>
  )
}

function ReviewOf() {
  const { who, store, leave, line } = useReviewer()
  const { ficha, section } = useParams({ from: '/revision/$ficha/{-$section}' })
  const { observar } = useSearch({ from: '/revision/$ficha/{-$section}' })
  const navigate = useNavigate()
  const hrefOf = useCallback((to: string) => `/revision/${encodeURIComponent(ficha)}/${to}`, [ficha])
  const onGo = useCallback((to: string) => void navigate({ href: hrefOf(to) }), [navigate, hrefOf])
  const { buildLocation } = useRouter()
  const inboxHrefOf = useCallback(
    (address: QuerySentOf<'inbox'>) =>
      buildLocation({ to: '/bandeja', search: address as Record<string, string> }).href,
    [buildLocation],
  )
  return (
    <>
      <ReviewPage
        call={callWithEdition}
        ficha={ficha}
        findEdition={findLoaded}
        section={section}
        hrefOf={hrefOf}
        onGo={onGo}
        observesFirst={observar !== undefined}
        inboxHrefOf={inboxHrefOf}
        hrefOfFicha={(to) => `/revision/${encodeURIComponent(to)}`}
        store={store}
        who={who}
        onSignOut={leave}
      />
      {line}
    </>
  )
}
