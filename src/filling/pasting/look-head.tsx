import type { MouseEvent, ReactNode } from 'react'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-shapes.tsx'
import styles from './pasting.module.css'

interface Props {
  icon: IconName
  tone: 'acc' | 'warn' | 'err' | 'dim'
  /** The row of the block that it speaks of. */
  position?: number
  children: ReactNode
}

/** The heading of what is to be looked at, and the way to its row. */
export function LookHead({ icon, tone, position, children }: Props) {
  return (
    <h3>
      <span className={tone}>
        <Icon name={icon} small />
      </span>
      <span className={styles.lookTitle}>{children}</span>
      {position !== undefined && (
        <a href={`#fila-${position}`} onClick={(event) => showRow(event, position)}>
          fila {position}
        </a>
      )}
    </h3>
  )
}

/** The address of the page stays: it is the section's. */
function showRow(event: MouseEvent, position: number): void {
  event.preventDefault()
  const row = document.getElementById(`fila-${position}`)
  row?.scrollIntoView({ block: 'center' })
  row?.focus({ preventScroll: true })
}
