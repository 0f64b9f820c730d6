import type { ReactNode } from 'react'
import { Anchor } from '../anchor.tsx'
import { classes } from '../classes.ts'
import { BrandMark } from './brand-mark.tsx'
import { SkipLink } from './skip-link.tsx'
import styles from './top-bar.module.css'

/** The bar over every screen: brand, where one is, and on the right who and whether it is saved. */
export function TopBar({ home = '/', children }: { home?: string; children?: ReactNode }) {
  return (
    <header className={styles.top}>
      <SkipLink />
      <Anchor className={styles.brand} href={home} aria-label="Cuadra, inicio">
        <BrandMark />
        <span className={styles.word}>Cuadra</span>
      </Anchor>
      <Separator />
      {children}
    </header>
  )
}

export const Separator = () => <span className={styles.separator} aria-hidden="true" />

/** What is open: its name, cut with the whole of it at hand, and a line under it. */
export function TopTitle({ title, sub }: { title: string; sub?: string }) {
  return (
    <div className={classes(styles.title, 'clip')}>
      <b className="clip" title={title}>
        {title}
      </b>
      {sub && (
        <span className="clip" title={sub}>
          {sub}
        </span>
      )}
    </div>
  )
}

export interface TopLink {
  readonly href: string
  readonly text: string
  readonly current?: boolean
}

export function TopLinks({ links, label = 'Principal' }: { links: readonly TopLink[]; label?: string }) {
  return (
    <nav className={styles.links} aria-label={label}>
      {links.map((link) => (
        <Anchor key={link.href} href={link.href} aria-current={link.current ? 'page' : undefined}>
          {link.text}
        </Anchor>
      ))}
    </nav>
  )
}

/** Somebody, by initials and name. A dashed ring: not on this section. */
export function Somebody({ name, away, children }: { name: string; away?: boolean; children?: ReactNode }) {
  return (
    <span className={styles.who}>
      <span className={classes(styles.initials, away && styles.away)} aria-hidden="true">
        {initialsOf(name)}
      </span>
      <span>{children ?? name}</span>
    </span>
  )
}

/** Two letters: those of the first two words, or the first two of the only one. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => word.length > 2 || /^\p{Lu}/u.test(word))
  const [first = '', second] = words
  return (second ? first.charAt(0) + second.charAt(0) : first.slice(0, 2)).toUpperCase()
}
