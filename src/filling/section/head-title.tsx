import type { ReactNode } from 'react'
import styles from './grid.module.css'

/** A title that is short enough is the first head of its table: it costs no line. */
export const fitsInHead = (title: string): boolean => title.length <= 26

export function HeadTitle({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <span className={styles.headTitle}>
      <h2>{title}</h2>
      {children}
    </span>
  )
}
