import './fonts.css'
import './base.css'
import type { ReactNode } from 'react'
import { Announcer } from './announcer.tsx'
import { useColorScheme } from './color-scheme.ts'

/** Everything that the look needs, once, around the whole app: fonts, base styles, announcer. */
export function Look({ children }: { children: ReactNode }) {
  // Hears, on every page, that another tab chose other colours.
  useColorScheme()
  return (
    <>
      {children}
      <Announcer />
    </>
  )
}
