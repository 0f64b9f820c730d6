import { classes } from './classes.ts'
import styles from './icon.module.css'
import { type IconName, iconShapes } from './icon-shapes.tsx'

/** A shape beside a word. It is never heard: the word, or the label of its button, says what it means. */
export function Icon({ name, small }: { name: IconName; small?: boolean }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={classes(styles.icon, small && styles.small)}
      data-icon={name}
      aria-hidden="true"
    >
      {iconShapes[name]}
    </svg>
  )
}
