import { useEffect, useRef } from 'react'
import { announce } from '../../ui/announcer.tsx'
import type { Reviewing } from '../reviewing.ts'

/** Opens the composer at a section, once, for who came from the Bandeja to observe; or says why it can't be. */
export function useObserveFirst({ may, compose }: Reviewing, section: string | undefined): void {
  const isDone = useRef(false)
  useEffect(() => {
    if (section === undefined || isDone.current) return
    isDone.current = true
    if (may('observe')) compose({ kind: 'section', at: section })
    else announce('Esta ficha no está en revisión: no se puede observar.')
  }, [may, compose, section])
}
