import { Outlet, useMatches } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Anchor } from '../../ui/anchor.tsx'
import styles from './routes.module.css'
import { SignedInOnly, Waiting } from './signed-in.tsx'

/** Public pages are open to anybody; for all others one signs in. */
export function Root() {
  const isPublic = useMatches({ select: (matches) => matches.some((one) => one.staticData.isPublic) })
  if (!isPublic) return <SignedInOnly />
  return (
    <Suspense fallback={<Waiting />}>
      <Outlet />
    </Suspense>
  )
}

export function UnknownPage() {
  return (
    <main className={styles.unknown}>
      <h1>Esta dirección no existe</h1>
      <p>
        Revise la dirección o <Anchor href="/">vuelva al inicio</Anchor>.
      </p>
    </main>
  )
}
