import { type ReactNode, type Ref, useState } from 'react'
import type { tallyOf } from '../../showing/cuadratura/balance.ts'
import { printedWords } from '../../showing/findings/findings.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './workspace.module.css'

interface Props {
  /** What it says while it is closed. */
  tag: ReactNode
  /** Stands beside it, on a phone. */
  beside?: ReactNode
  /** Something else stands in its place; it comes back as it was. */
  hidden?: boolean
  children: ReactNode
  ref?: Ref<HTMLElement>
}

/** The panels beside a section. On a narrow screen, a drawer with its tag in sight. */
export function Drawer({ tag, beside, hidden, children, ref }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <aside
      ref={ref}
      className={styles.aside}
      data-open={open || undefined}
      hidden={hidden}
      aria-label="Cuadratura y hallazgos"
    >
      <div className={styles.drawer}>
        <Button size="md" wide aria-expanded={open} onClick={() => setOpen(!open)}>
          {tag}
          <Icon name={open ? 'down' : 'up'} small />
        </Button>
        {beside && <span className={styles.beside}>{beside}</span>}
      </div>
      <div className={styles.panels}>{children}</div>
    </aside>
  )
}

/** Whether it adds up, and how many findings the report will print. */
export const DrawerTag = ({
  icon,
  text,
  printed,
}: Pick<ReturnType<typeof tallyOf>, 'icon' | 'text'> & { printed: number }) => (
  <>
    <Icon name={icon} small /> {text}
    <span className={styles.printed}> · {printedWords(printed)}</span>
  </>
)
