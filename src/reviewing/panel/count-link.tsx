import type { ReactNode } from 'react'
import { Anchor } from '../../ui/anchor.tsx'
import { printHowMany } from '../status-words.ts'
import styles from './panel.module.css'

/** A number that opens the fichas behind it. None is a number alone. */
export function CountLink({ count, href, label, children }: CountProps) {
  const text = children ?? printHowMany(count)
  if (count === 0 || href === undefined) return <span className={count === 0 ? 'dim' : undefined}>{text}</span>
  return (
    <Anchor href={href} className={styles.count} aria-label={`${printHowMany(count)}, ${label}: ver en la Bandeja`}>
      {text}
    </Anchor>
  )
}

interface CountProps {
  count: number
  href: string | undefined
  /** What is counted, for who hears the number alone. */
  label: string
  children?: ReactNode
}

export interface BarPart {
  readonly count: number
  /** How dark it is: 1 is done, 4 is still to begin. */
  readonly shade: 1 | 2 | 3 | 4
}

/** Parts of a whole, drawn; the numbers beside it say the same. `of`: what the full width is. */
export const PartsBar = ({ parts, of }: { parts: readonly BarPart[]; of: number }) => (
  <span className={styles.bar} aria-hidden="true">
    {parts
      .filter(({ count }) => count > 0)
      .map(({ count, shade }) => (
        <span key={shade} data-shade={shade} style={{ width: `${(100 * count) / Math.max(1, of)}%` }} />
      ))}
  </span>
)
