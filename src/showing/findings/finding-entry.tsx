import { memo, type ReactNode } from 'react'
import type { Finding, JustificationState } from '../../ficha/finding.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { State } from '../../ui/state.tsx'
import { WhyFinding } from '../why/why-finding.tsx'
import styles from './findings.module.css'
import { RuleLink } from './rule-link.tsx'

/** What can be done with a finding where it is listed. */
export interface FindingWays {
  /** Opens the writing of a justification; absent where nobody writes: then those given are shown. */
  onJustify?: (finding: Finding) => void
  /** Goes to the first cell of a finding. */
  onGo?: (finding: Finding) => void
  /** What stands under a finding: the text area of its justification while it is being written. */
  under?: (finding: Finding) => ReactNode
}

type Props = FindingWays & { finding: Finding }

/** One finding: its sentence, the values it rests on, and how its justification stands. Drawn again only when it says otherwise. */
export const FindingEntry = memo(function FindingEntry({ finding, onJustify, onGo, under }: Props) {
  const { justification } = finding
  const below = under?.(finding)
  return (
    <li data-finding={finding.id}>
      <p>{finding.prints?.sentence ?? finding.message}</p>
      <div className={styles.values}>
        <span className={classes(styles.summary, 'xs', 'dim')}>
          {onGo && finding.cells.length > 0 ? (
            <LinkButton onClick={() => onGo(finding)} title="Ir a la celda" className={styles.go}>
              {finding.summary}
            </LinkButton>
          ) : (
            finding.summary
          )}
        </span>
        <span className={styles.asking}>
          <WhyFinding finding={finding.id} title={finding.title} />
          <RuleLink rule={finding.rule} title={finding.title} />
        </span>
        {justification && !(onJustify && justification.state === 'needed') && (
          <JustificationMark justification={justification} />
        )}
        {justification && onJustify && (
          <Button
            look="subtle"
            onClick={() => onJustify(finding)}
            aria-label={`${actionFor(justification)}: ${finding.title}`}
          >
            {actionFor(justification)}
          </Button>
        )}
      </div>
      {!below && justification?.state === 'lapsed' && justification.writtenFor && (
        <p className="xs warn">
          Se escribió para {justification.writtenFor}; ahora es {finding.summary}.
        </p>
      )}
      {!onJustify && justification?.text && <Given justification={justification} />}
      {below}
    </li>
  )
})

const ACTIONS: Record<JustificationState['state'], string> = {
  needed: 'Justificar',
  lapsed: 'Revisar',
  valid: 'Editar',
}
const actionFor = ({ state }: JustificationState): string => ACTIONS[state]

function JustificationMark({ justification: { state } }: { justification: JustificationState }) {
  if (state === 'valid') return <State tone="ok">Justificado</State>
  if (state === 'lapsed') return <State tone="warn">Caducó</State>
  return (
    <State tone="warn" icon="dash">
      Falta
    </State>
  )
}

/** The justification as the institution gave it. */
function Given({ justification: { head, motive, text } }: { justification: JustificationState }) {
  return (
    <blockquote className={styles.given}>
      {motive && <b>{motive}</b>}
      {head && head !== motive && <span className="xs dim"> {head}</span>}
      <p>{text}</p>
    </blockquote>
  )
}
