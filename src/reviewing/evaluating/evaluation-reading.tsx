import { useMemo } from 'react'
import { ReportExtract } from '../../showing/report-page/report-page.tsx'
import { Anchor } from '../../ui/anchor.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { currentEvaluation } from '../views.ts'
import styles from './evaluation.module.css'
import { type EvaluatedBlocks, extractOf } from './evaluation-extract.ts'
import { InBar, Publish } from './evaluation-foot.tsx'
import type { EvaluationProps } from './evaluation-props.ts'

/** The evaluation as it was saved, for those who don't write it. */
export function EvaluationReading({
  examination,
  reviewing,
  evaluated,
  bar,
}: EvaluationProps & { evaluated: EvaluatedBlocks }) {
  const { publication } = reviewing.review
  const evaluation = currentEvaluation(reviewing.review)
  const sections = useMemo(
    () => (evaluation ? extractOf(examination, evaluated, evaluation) : []),
    [examination, evaluated, evaluation],
  )
  if (!evaluation) return <p className="dim">Nadie la ha evaluado todavía.</p>
  const titleOf = (id: string) => examination.findings.find((one) => one.id === id)?.title ?? id
  return (
    <div className={styles.reading}>
      {publication && (
        <p>
          Publicada con el número{' '}
          <Anchor href={`/publicadas/${encodeURIComponent(publication.number)}`}>{publication.number}</Anchor> el{' '}
          {printMoment(publication.at, CHILE)}.
        </p>
      )}
      {evaluation.overcome.length > 0 && (
        <section>
          <h2>Hallazgos superados</h2>
          <dl>
            {evaluation.overcome.map(({ finding, reason }) => (
              <div key={finding}>
                <dt>{titleOf(finding)}</dt>
                <dd>{reason}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section>
        <h2>Lo que dice el informe</h2>
        <ReportExtract sections={sections} />
      </section>
      <InBar bar={bar}>
        <Publish reviewing={reviewing} />
      </InBar>
    </div>
  )
}
