import { type ReactNode, useEffect, useId, useRef } from 'react'
import { LinkButton } from './button.tsx'
import styles from './error-summary.module.css'
import { Icon } from './icon.tsx'

export interface SummaryEntry {
  readonly id: string
  /** What is wrong and what to do. */
  readonly text: string
  /** Where: 'Componente 1 · gasto 2023'. */
  readonly where?: string
  readonly go?: () => void
  /** After it: a link to what explains it. */
  readonly more?: ReactNode
}

interface Props {
  title: string
  entries: readonly SummaryEntry[]
  /** A change of this brings the focus here: the count of attempts to send. Absent: it stays where it is. */
  attempt?: number
  children?: ReactNode
}

/** Everything that stands in the way, first on the page, each a way to its place (GOV.UK's error summary). */
export function ErrorSummary({ title, entries, attempt, children }: Props) {
  const heading = useId()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (attempt) box.current?.focus()
  }, [attempt])
  // It stays mounted while nothing is left: what is wrong again while one types takes no focus away.
  if (entries.length === 0 && !children) return null
  return (
    <section ref={box} className={styles.summary} aria-labelledby={heading} role="alert" tabIndex={-1}>
      <h2 id={heading} className="err">
        <Icon name="x" /> {title}
      </h2>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span>{entry.go ? <LinkButton onClick={entry.go}>{entry.text}</LinkButton> : entry.text}</span>
            {entry.where && <span className={styles.where}>{entry.where}</span>}
            {entry.more && <div className={styles.more}>{entry.more}</div>}
          </li>
        ))}
      </ol>
      {children}
    </section>
  )
}
