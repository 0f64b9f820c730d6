import { Navigate, Outlet, useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Suspense, useCallback } from 'react'
import { AskingProvider } from '../../asking/asking-context.tsx'
import { findEdition } from '../../editions/editions.ts'
import { MyFichas } from '../../filling/fichas/my-fichas.tsx'
import { FichaPage } from '../../filling/workspace/ficha-page.tsx'
import type { Who } from '../../protocol/bodies.ts'
import { call } from '../../protocol/client.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { SessionMenu } from '../account/session-menu.tsx'
import { SignInPage } from '../account/sign-in-page.tsx'
import { NoticesProvider } from '../notices/notices.tsx'
import type { SignedIn } from '../open-session.ts'
import { areasOf, canFill, homeOf } from '../roles.ts'
import { useSession } from '../session.tsx'
import styles from './signed-in-routes.module.css'

/** Nobody gets past here without having signed in; offline, the one who worked here last. */
export function Gate() {
  const { state, signedIn } = useSession()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const enter = async (who: Who) => {
    await signedIn(who)
    if (pathname === '/ingresar') await navigate({ to: '/', replace: true })
  }
  if (state.is === 'looking') return <Waiting />
  if (state.is === 'broken') return <KeepsNothing />
  if (state.is === 'out') return <SignInPage lastName={state.last?.name} onSignedIn={enter} />
  return (
    <AskingProvider key={state.who.id} openStream={state.openStream}>
      <NoticesProvider call={call} who={state.who}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </NoticesProvider>
    </AskingProvider>
  )
}

export const Waiting = () => (
  <p className={styles.waiting} aria-busy="true">
    Abriendo Cuadra…
  </p>
)

/** A private window, or a disk that refuses: better said before typing than after. */
const KeepsNothing = () => (
  <main className={styles.unknown} role="alert">
    <h1>Este navegador no deja guardar en este equipo</h1>
    <p>
      Cuadra guarda lo que escribe en este equipo hasta que lo envía, y aquí no puede. Salga de la ventana privada,
      libere espacio en el disco o use otro navegador, y vuelva a abrir la página.
    </p>
  </main>
)

export function useSignedIn(): SignedIn {
  const { state } = useSession()
  if (state.is !== 'in') throw new Error('outside of the gate')
  return state
}

/** Signing in again without closing anything: the session was over, what is typed and queued is here. */
export function SignInStation() {
  const { signedIn } = useSession()
  const { who } = useSignedIn()
  const navigate = useNavigate()
  const back = async (next: Who) => {
    await signedIn(next)
    await navigate({ to: '/' })
  }
  return <SignInPage lastName={who.name} onSignedIn={back} backHref="/" />
}

/** Each to the own area. */
export function Home() {
  return <Navigate to={homeOf(useSignedIn().who)} replace />
}

export function Unknown() {
  return (
    <main className={styles.unknown}>
      <h1>Esta dirección no existe</h1>
      <p>
        Revise la dirección o <Anchor href="/">vuelva al inicio</Anchor>.
      </p>
    </main>
  )
}

export function FichasStation() {
  const session = useSignedIn()
  if (!canFill(session.who)) return <Navigate to={homeOf(session.who)} replace />
  return (
    <>
      <title>Mis fichas · Cuadra</title>
      <MyFichas
        {...session}
        call={call}
        findEdition={findEdition}
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
export function FichaStation() {
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
      findEdition={findEdition}
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
