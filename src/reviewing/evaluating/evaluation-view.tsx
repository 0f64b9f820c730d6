import { useMemo } from 'react'
import { useLayout } from '../../showing/report-page/use-report.ts'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import page from '../review-screen.module.css'
import styles from './evaluation.module.css'
import { evaluatedBlocks } from './evaluation-extract.ts'
import { EvaluationForm } from './evaluation-form.tsx'
import type { EvaluationProps } from './evaluation-props.ts'
import { EvaluationReading } from './evaluation-reading.tsx'

/** The evaluation of a closed ficha: written by who may, read by the others; beside it what the report will say. */
export function EvaluationView(props: EvaluationProps) {
  const { examination, reviewing } = props
  const { review, may } = reviewing
  const layout = useLayout(examination.edition)
  const evaluated = useMemo(() => evaluatedBlocks(examination, layout), [examination, layout])
  return (
    <main className={`${page.wide} ${styles.view}`} tabIndex={-1} aria-label="Evaluación">
      <div className={styles.title}>
        <h1>Evaluación</h1>
        {review.evaluatedBy && (
          <span className="sm dim">
            Guardada el {printMoment(review.evaluatedBy.at, CHILE)} por {review.evaluatedBy.name}
          </span>
        )}
      </div>
      {may('evaluate') ? (
        <EvaluationForm key={`${review.id} ${props.fingerprint}`} {...props} evaluated={evaluated} />
      ) : (
        <EvaluationReading {...props} evaluated={evaluated} />
      )}
    </main>
  )
}
