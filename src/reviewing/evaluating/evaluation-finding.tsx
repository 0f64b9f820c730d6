import type { Finding } from '../../ficha/finding.ts'
import { WhyFinding } from '../../showing/why/why-finding.tsx'
import { Tick } from '../../ui/inputs.tsx'
import { GivenReason } from '../finding-sheet.tsx'
import styles from './evaluation.module.css'
import { TextField } from './evaluation-fields.tsx'
import { idOf, type PartProps } from './evaluation-props.ts'

interface Props extends PartProps {
  finding: Finding
  /** An earlier finding with the same reason. */
  sameAs: string | undefined
}

const CONSEQUENCE = {
  vanishes: 'Deja de imprimirse; el motivo queda en Cuadra.',
  stays: 'Se imprime igual, como todos en esta edición; el motivo queda en Cuadra.',
}

/** A weakness that the rules found, what the institution said of it, and whether that overcomes it. */
export function FindingJudgement({ finding, sameAs, ...part }: Props) {
  const { questions, evaluating } = part
  const { id, title, prints, summary, justification } = finding
  const path = `overcome~${id}`
  const isOvercome = evaluating.answered[path] === 'yes'
  return (
    <article className={styles.finding} aria-label={title}>
      <div>
        <h3>{title}</h3>
        <p className={isOvercome && questions.overcome === 'vanishes' ? styles.gone : undefined}>{prints?.sentence}</p>
        <p className="sm dim">
          {summary} · <WhyFinding finding={id} title={title} />
        </p>
      </div>
      <GivenReason justification={justification} sameAs={sameAs} />
      <div className={styles.overcome}>
        <Tick
          id={idOf(path)}
          checked={isOvercome}
          onChange={(event) => evaluating.put(path, event.currentTarget.checked ? 'yes' : '')}
        >
          Superado <span className="vh">: {title}</span>
        </Tick>
        {isOvercome && (
          <TextField
            {...part}
            path={`${path}.reason`}
            label="Por qué está superado"
            help={CONSEQUENCE[questions.overcome]}
          />
        )}
      </div>
    </article>
  )
}
