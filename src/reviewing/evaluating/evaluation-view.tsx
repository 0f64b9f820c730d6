import { useMemo } from 'react'
import { LateOfEdition } from '../../showing/report-page/late-of-edition.ts'
import { layouts } from '../../showing/report-page/use-report.ts'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import page from '../review-screen.module.css'
import styles from './evaluation.module.css'
import { evaluatedBlocks } from './evaluation-extract.ts'
import { EvaluationForm } from './evaluation-form.tsx'
import type { EvaluationProps } from './evaluation-props.ts'
import { EvaluationReading } from './evaluation-reading.tsx'

/** What each edition asks of who evaluates. */
export const evaluationForms = new LateOfEdition((edition) => edition.evaluation())

/** The evaluation of a closed ficha: written by who may, read by the others; beside it what the report will say. */
export function EvaluationView(props: EvaluationProps) {
  const { examination, reviewing } = props
  const { review, may } = reviewing
  const layout = layouts.use(examination.edition)
  const questions = evaluationForms.use(examination.edition)
  const evaluated = useMemo(() => evaluatedBlocks(examination, layout, questions), [examination, layout, questions])
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
        <EvaluationForm
          key={`${review.id} ${props.fingerprint}`}
          {...props}
          questions={questions}
          evaluated={evaluated}
        />
      ) : (
        <EvaluationReading {...props} evaluated={evaluated} />
      )}
    </main>
  )
}
