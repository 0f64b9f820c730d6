import type { ReactNode } from 'react'
import { Look } from '../../src/ui/look.tsx'
import styles from './demo.module.css'

/** A page instead of the app, while it can't be opened. */
export const Notice = ({ title, children }: { title: string; children: ReactNode }) => (
  <Look>
    <main className={styles.notice}>
      <title>Cuadra · Demostración</title>
      <h1>{title}</h1>
      {children}
    </main>
  </Look>
)
