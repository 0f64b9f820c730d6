import type { ReactNode } from 'react'
import { Anchor } from '../ui/anchor.tsx'
import { ColorSchemeButton } from '../ui/bar/color-scheme-button.tsx'
import { TopBar, TopLinks } from '../ui/bar/top-bar.tsx'
import { useFocusKept } from '../ui/use-focus-kept.ts'
import styles from './open-page.module.css'

/** Where to go on: the area of who is signed in, or signing in. */
export interface HomeLink {
  readonly href: string
  readonly text: string
}

const PAGES = [
  { href: '/publicadas', text: 'Publicadas' },
  { href: '/verificar', text: 'Verificar' },
  { href: '/reglas', text: 'Reglas' },
] as const

interface Props {
  title: string
  home: HomeLink
  /** The address of the page among those of the bar, if it is one of them. */
  current?: (typeof PAGES)[number]['href']
  children: ReactNode
}

/** What the pages for anybody stand in: the bar with the others, and the way to one's own area. */
export function OpenPage({ title, home, current, children }: Props) {
  useFocusKept()
  return (
    <div className={styles.page}>
      <title>{title}</title>
      <TopBar home={home.href}>
        <TopLinks links={PAGES.map((page) => ({ ...page, current: page.href === current }))} />
        <span className="grow" />
        <Anchor className={styles.home} href={home.href}>
          {home.text}
        </Anchor>
        <ColorSchemeButton />
      </TopBar>
      <main className={styles.main} id="contenido">
        {children}
      </main>
    </div>
  )
}
