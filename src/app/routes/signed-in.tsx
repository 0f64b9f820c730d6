import { Navigate, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { Suspense } from 'react'
import { AskingProvider } from '../../asking/asking-context.tsx'
import type { Who } from '../../protocol/bodies.ts'
import { call } from '../../protocol/client.ts'
import { takePlace } from '../../ui/return-to.ts'
import { SignInPage } from '../account/sign-in-page.tsx'
import { NoticesProvider } from '../notices/notices.tsx'
import type { SignedIn } from '../open-session.ts'
import { homeOf } from '../roles.ts'
import { useSession } from '../session.tsx'
import styles from './routes.module.css'

/** Nobody gets past here without having signed in; offline, the one who worked here last. */
export function SignedInOnly() {
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
  if (state.is !== 'in') throw new Error('nobody is signed in')
  return state
}

/** Signing in again without closing anything: the session was over, what is typed and queued is here. */
export function SignInRoute() {
  const { signedIn } = useSession()
  const { who } = useSignedIn()
  const navigate = useNavigate()
  const back = async (next: Who) => {
    await signedIn(next)
    // Whoever was in the middle of a ficha is back in the same cell; another person begins at their own beginning.
    const place = takePlace()
    await navigate({ href: next.id === who.id ? (place ?? '/') : '/' })
  }
  return <SignInPage lastName={who.name} onSignedIn={back} backHref="/" />
}

/** Each to the own area. */
export function Home() {
  return <Navigate to={homeOf(useSignedIn().who)} replace />
}
