import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './list.module.css'

interface Props {
  isCurrent: boolean
  onChoose: () => void
  /** Its name, and how many there are. */
  children: ReactNode
}

/** One of the ways of looking at a list. */
export const ViewButton = ({ isCurrent, onChoose, children }: Props) => (
  <button
    type="button"
    className={classes(styles.view, isCurrent && styles.current)}
    aria-pressed={isCurrent}
    onClick={onChoose}
  >
    {children}
  </button>
)
