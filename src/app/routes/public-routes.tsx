import { Outlet, useMatches } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Gate, Waiting } from './signed-in-routes.tsx'

/** Pages for anybody stand open; all others are behind the gate. */
export function Doors() {
  const isOpen = useMatches({ select: (matches) => matches.some((one) => one.staticData.isOpen) })
  if (!isOpen) return <Gate />
  return (
    <Suspense fallback={<Waiting />}>
      <Outlet />
    </Suspense>
  )
}
