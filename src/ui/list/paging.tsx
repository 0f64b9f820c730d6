import type { ReactNode } from 'react'
import styles from './list.module.css'

/** Under a list: the ways to its other pages. */
export const Paging = ({ children }: { children: ReactNode }) => (
  <nav className={styles.paging} aria-label="Páginas">
    {children}
  </nav>
)
