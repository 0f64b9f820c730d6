import type { ReactNode } from 'react'
import { classes } from '../../ui/classes.ts'
import styles from '../../ui/icon.module.css'

/** Shapes that only a workbook needs, drawn as `ui/icon-shapes.tsx` is: the first download does without. */
const SHAPES = {
  file: <path d="M6 3h8l5 5v13H6zM14 3v5h5" />,
  fork: <path d="M12 20.5v-7L5.5 7M12 13.5L18.5 7M5 12V6.5h5.5M13.5 6.5H19V12" />,
  name: <path d="M4 7V5h11v2M9.5 5v14M7 19h5M17 12v9M15 12h4M15 21h4" />,
  col: (
    <>
      <rect x="3" y="4" width="18" height="16" rx="1.5" />
      <path d="M9 4v16M15 4v16" />
    </>
  ),
} satisfies Record<string, ReactNode>

export type BookIconName = keyof typeof SHAPES

export const isBookIcon = (name: string): name is BookIconName => Object.hasOwn(SHAPES, name)

/** Beside a word, which says what it means. */
export const BookIcon = ({ name }: { name: BookIconName }) => (
  <svg viewBox="0 0 24 24" className={classes(styles.icon, styles.small)} aria-hidden="true">
    {SHAPES[name]}
  </svg>
)
