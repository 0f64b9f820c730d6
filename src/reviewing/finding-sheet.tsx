import type { ReactNode } from 'react'
import type { Finding, JustificationState } from '../ficha/finding.ts'
import { RuleLink } from '../showing/findings/rule-link.tsx'
import { WhyFinding } from '../showing/why/why-finding.tsx'
import { LinkButton } from '../ui/button.tsx'
import { State, type StateWords } from '../ui/state.tsx'
import styles from './finding-sheet.module.css'
import { placeMark } from './observed-places.ts'

interface Props {
  finding: Finding
  /** Title of an earlier finding that was justified with the same words. */
  sameAs?: string | undefined
  labelOf: (cell: string) => string
  go: (cell: string) => void
  /** What reviewers say of it. */
  children?: ReactNode
}

/** A finding: what the report says, what it rests on and where; beside it, the reason given. */
export function FindingSheet({ finding, sameAs, labelOf, go, children }: Props) {
  const { id, title, prints, message, summary, cells, justification } = finding
  return (
    <article className={styles.sheet} aria-label={title} {...placeMark({ kind: 'finding', at: id })}>
      <div>
        <h3>{title}</h3>
        {prints && <p className={styles.printed}>{prints.sentence}</p>}
        {!prints && <p>{message}</p>}
        <div className="sm dim">
          {summary} · <WhyFinding finding={finding.id} title={title} /> · <RuleLink rule={finding.rule} title={title} />
        </div>
        <ul className={styles.cells} aria-label="Celdas">
          {cells.map((cell) => (
            <li key={cell}>
              <LinkButton onClick={() => go(cell)}>{labelOf(cell)}</LinkButton>
            </li>
          ))}
        </ul>
        {children}
      </div>
      <GivenReason justification={justification} sameAs={sameAs} />
    </article>
  )
}

const STATES: Record<JustificationState['state'], StateWords> = {
  valid: { tone: 'ok', icon: 'okc', text: 'Justificado' },
  lapsed: { tone: 'warn', icon: 'tri', text: 'Caducó: los valores cambiaron' },
  needed: { tone: 'warn', icon: 'dash', text: 'Sin justificación' },
}

/** The reason that the institution gave for a finding. */
export function GivenReason({ justification, sameAs }: Pick<Props, 'sameAs'> & Pick<Finding, 'justification'>) {
  if (!justification) return <p className="sm dim">No pide justificación.</p>
  const { state, head, motive, text, writtenFor } = justification
  const standing = STATES[state]
  return (
    <div>
      <State tone={standing.tone} icon={standing.icon}>
        {standing.text}
      </State>
      {head && <span className="sm dim"> en {head}</span>}
      {state === 'lapsed' && writtenFor && (
        <p className="sm warn">Se escribió para {writtenFor}; lo enviado dice otra cosa.</p>
      )}
      {motive && <p className={styles.motive}>{motive}</p>}
      {text && <blockquote className={styles.reason}>{sameAs ? <Same as={sameAs} /> : text}</blockquote>}
    </div>
  )
}

/** The same text isn't printed twice. */
const Same = ({ as: title }: { as: string }) => (
  <State tone="dim" icon="eq" wraps>
    Con las mismas palabras que «{title}»
  </State>
)
