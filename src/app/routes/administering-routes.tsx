import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { AdministrationPage } from '../../administering/administration-page.tsx'
import { call } from '../../protocol/client.ts'
import { SessionMenu } from '../account/session-menu.tsx'
import { areasOf, canAdminister, homeOf } from '../roles.ts'
import { useSignedIn } from './signed-in.tsx'

/** Administración, for who administers; others are led to their own area. */
export function AdministrationRoute() {
  const { who } = useSignedIn()
  if (!canAdminister(who)) return <Navigate to={homeOf(who)} replace />
  return <AdministrationOf />
}

const ROUTE = '/administracion/{-$section}/{-$doing}'

function AdministrationOf() {
  const { who } = useSignedIn()
  const navigate = useNavigate()
  const { section, doing } = useParams({ from: ROUTE })
  const search = useSearch({ from: ROUTE })
  const go = useCallback(
    (address: string, replace?: boolean) => void navigate({ href: address, ...(replace && { replace }) }),
    [navigate],
  )
  return (
    <AdministrationPage
      call={call}
      who={who}
      go={go}
      slug={section}
      doing={doing}
      search={search}
      areas={areasOf(who, '/administracion')}
      accountMenu={<SessionMenu />}
    />
  )
}
