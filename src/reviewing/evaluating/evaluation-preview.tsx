import { useDeferredValue, useMemo } from 'react'
import type { Examination } from '../../engine/examination.ts'
import type { Evaluation } from '../../ficha/evaluation.ts'
import { ReportExtract } from '../../showing/report-page/report-page.tsx'
import { Button } from '../../ui/button.tsx'
import { useDisclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './evaluation.module.css'
import { type EvaluatedBlocks, extractOf } from './evaluation-extract.ts'

interface Props {
  examination: Examination
  evaluation: Evaluation
  evaluated: EvaluatedBlocks
}

/** What the report will say of all this, as it is written. Where there is no room beside it, at the press of a button. */
export function EvaluationPreview({ examination, evaluation, evaluated }: Props) {
  const drawer = useDisclosure()
  // Keys come first: with many indicators the report follows a moment later.
  const written = useDeferredValue(evaluation)
  const sections = useMemo(() => extractOf(examination, evaluated, written), [examination, evaluated, written])
  return (
    <aside className={styles.preview} data-open={drawer.open || undefined} aria-label="Lo que dirá el informe">
      <Button {...drawer.button} className={styles.drawer} size="md" wide>
        <Icon name="eye" small /> Lo que dirá el informe
        <Icon name={drawer.open ? 'down' : 'up'} small />
      </Button>
      <div {...drawer.panel} className={styles.extract}>
        <h2>Lo que dirá el informe</h2>
        <ReportExtract sections={sections} />
      </div>
    </aside>
  )
}
