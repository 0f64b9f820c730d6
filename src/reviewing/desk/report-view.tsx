import { useMemo } from 'react'
import { withEvaluation } from '../../engine/evaluation/with-evaluation.ts'
import { ReportDownloads } from '../../showing/report-page/report-downloads.tsx'
import { ReportPage } from '../../showing/report-page/report-page.tsx'
import { useReport } from '../../showing/report-page/use-report.ts'
import type { ViewProps } from '../review-props.ts'
import styles from '../review-screen.module.css'
import { currentEvaluation } from '../views.ts'

/** The report that comes out of what was sent, with the evaluation as it was saved last. */
export function ReportView({ examination, review }: ViewProps) {
  const evaluation = currentEvaluation(review)
  const ficha = useMemo(() => withEvaluation(examination, evaluation ?? undefined), [examination, evaluation])
  const document = useReport(ficha)
  return (
    <main className={styles.wide} tabIndex={-1} aria-label="Informe">
      <div className={`${styles.head} screen`}>
        <span className="sm dim grow">
          {evaluation
            ? 'Así se lee el informe con lo que se envió y la evaluación guardada.'
            : 'Así se lee el informe con lo que se envió.'}
        </span>
      </div>
      <ReportDownloads report={document} ficha={ficha} />
      <ReportPage document={document} />
    </main>
  )
}
