import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { PublicationsAddress } from '../../open/publications-address.ts'
import { PublicationsPage } from '../../open/publications-page.tsx'
import { PublishedPage } from '../../open/published-page.tsx'
import { VerifyPage } from '../../open/verify-page.tsx'
import { call } from '../../protocol/client.ts'
import { useSession } from '../session.tsx'

/** The area of who is signed in, or signing in. */
function useHome() {
  const { state } = useSession()
  return { href: '/', text: state.is === 'in' ? 'Volver al inicio' : 'Ingresar' }
}

/** A published ficha, for anybody. */
export function PublishedRoute() {
  const { number } = useParams({ from: '/publicadas/$number' })
  return <PublishedPage key={number} call={call} number={number} home={useHome()} />
}

/** Everything that was published. */
export function PublicationsRoute() {
  const navigate = useNavigate()
  const query = useSearch({ from: '/publicadas' })
  const ask = useCallback(
    (search: PublicationsAddress) => void navigate({ to: '/publicadas', search, replace: true, resetScroll: false }),
    [navigate],
  )
  return <PublicationsPage call={call} query={query} onQuery={ask} home={useHome()} />
}

/** Whether a file is what was sent or published. */
export const VerifyRoute = () => <VerifyPage call={call} home={useHome()} />
