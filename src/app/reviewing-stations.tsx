import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { findEdition } from '../editions/editions.ts'
import { call } from '../protocol/client.ts'
import type { QuerySentOf } from '../protocol/routes.ts'
import { InboxPage } from '../reviewing/inbox-page.tsx'
import { ReviewPage } from '../reviewing/review-page.tsx'
import { useSession } from './session.tsx'
import { useSignedIn } from './stations.tsx'

/** What the server said is asked for again on opening, never behind the reviewer's back. */
const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always' } },
})
const Answers = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queries}>{children}</QueryClientProvider>
)

export function InboxStation() {
  const { who } = useSignedIn()
  const { signOut } = useSession()
  const navigate = useNavigate()
  const query = useSearch({ from: '/bandeja' }) as QuerySentOf<'inbox'>
  return (
    <Answers>
      <InboxPage
        call={call}
        query={query}
        onQuery={(next) => void navigate({ to: '/bandeja', search: next as Record<string, string>, replace: true })}
        hrefOf={(ficha) => `/revision/${encodeURIComponent(ficha)}`}
        who={who}
        onSignOut={() => void signOut()}
      />
    </Answers>
  )
}

export function ReviewStation() {
  const { who } = useSignedIn()
  const { signOut } = useSession()
  const { ficha, section } = useParams({ from: '/revision/$ficha/{-$section}' })
  return (
    <Answers>
      <ReviewPage
        call={call}
        ficha={ficha}
        findEdition={findEdition}
        section={section}
        hrefOf={(to) => `/revision/${encodeURIComponent(ficha)}/${to}`}
        inboxHref="/bandeja"
        who={who}
        onSignOut={() => void signOut()}
      />
    </Answers>
  )
}
