import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import styles from './proof-foot.module.css'

interface Props {
  /** What enters and what doesn't, heard as it changes. */
  counts?: ReactNode
  /** How it is taken back; on a phone there is no room for it. */
  promise: ReactNode
  accept: ReactNode
  /** Nothing enters. */
  isEmpty: boolean
  onAccept: () => void
  /** The other way out: what leaves it, or a way to where one came from. */
  leave: (() => void) | ReactNode
  /** What else may be done with it, before both. */
  also?: ReactNode
  className?: string | undefined
}

/** Under a proof of what comes from elsewhere: what it would do, and the two ways out. Nothing has changed yet. */
export const ProofFoot = ({ counts, promise, accept, isEmpty, onAccept, leave, also, className }: Props) => (
  <footer className={classes(styles.foot, className)}>
    {counts && (
      <p className={styles.counts} role="status">
        {counts}
      </p>
    )}
    <p className={styles.promise}>{promise}</p>
    {also}
    {typeof leave === 'function' ? (
      <Button size="md" onClick={leave}>
        Cancelar
      </Button>
    ) : (
      leave
    )}
    <Button look="fill" size="md" blocked={isEmpty} onClick={onAccept}>
      {accept}
    </Button>
  </footer>
)
