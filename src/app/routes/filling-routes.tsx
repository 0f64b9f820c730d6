import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { loadEdition } from '../../editions/load-edition.ts'
import { MyFichas } from '../../filling/fichas/my-fichas.tsx'
import { FichaPage } from '../../filling/workspace/ficha-page.tsx'
import { call } from '../../protocol/client.ts'
import { SessionMenu } from '../account/session-menu.tsx'
import type { SignedIn } from '../open-session.ts'
import { areasOf, canFill, homeOf } from '../roles.ts'
import { useSignedIn } from './signed-in.tsx'

/** Mis fichas, for who fills; others are led to their own area. */
export function FichasRoute() {
  const session = useSignedIn()
  if (!canFill(session.who)) return <Navigate to={homeOf(session.who)} replace />
  return (
    <>
      <title>Mis fichas · Cuadra</title>
      <MyFichas
        {...session}
        call={call}
        findEdition={loadEdition}
        hrefOf={(ficha, section = 'antecedentes') => addressOf(ficha, section)}
        signInHref="/ingresar"
        links={areasOf(session.who, '/fichas')}
        accountMenu={<SessionMenu />}
      />
    </>
  )
}

const addressOf = (ficha: string, section: string, cell?: string): string =>
  `/fichas/${encodeURIComponent(ficha)}/${section}${cell ? `?celda=${encodeURIComponent(cell)}` : ''}`

/** A ficha is filled by its institution; others read what was sent, from the Bandeja. */
export function FichaRoute() {
  const session = useSignedIn()
  return canFill(session.who) ? <FichaOf {...session} /> : <Navigate to={homeOf(session.who)} replace />
}

function FichaOf(session: SignedIn) {
  const navigate = useNavigate()
  const { ficha, section } = useParams({ from: '/fichas/$ficha/$section' })
  const { celda } = useSearch({ from: '/fichas/$ficha/$section' })
  const go = useCallback(
    (to: string, cell?: string) => void navigate({ href: addressOf(ficha, to, cell) }),
    [navigate, ficha],
  )
  const hrefOf = useCallback((to: string) => addressOf(ficha, to), [ficha])
  return (
    <FichaPage
      {...session}
      call={call}
      findEdition={loadEdition}
      ficha={ficha}
      section={section}
      cell={celda}
      hrefOf={hrefOf}
      onGo={go}
      homeHref="/fichas"
      signInHref="/ingresar"
      accountMenu={<SessionMenu />}
    />
  )
}
