import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './list.module.css'

interface Props {
  title: string
  words: string
  className?: string | undefined
  /** What to do. */
  children?: ReactNode
}

/** In place of rows: why there are none, and what to do. */
export const EmptyList = ({ title, words, className, children }: Props) => (
  <section className={classes(styles.empty, className)}>
    <h2>{title}</h2>
    <p>{words}</p>
    {children}
  </section>
)
