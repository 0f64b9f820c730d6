import { useDeferredValue, useId, useMemo, useState } from 'react'
import { judgeEvaluation } from '../../engine/evaluation/judge-evaluation.ts'
import type { Examination } from '../../engine/examination.ts'
import type { FileProblem } from '../../ficha/document.ts'
import type { Evaluation } from '../../ficha/evaluation.ts'
import { ReportExtract } from '../../showing/report-page/report-page.tsx'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { useDisclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Icon } from '../../ui/icon.tsx'
import { State } from '../../ui/state.tsx'
import styles from './evaluation.module.css'
import { DimensionSheet } from './evaluation-dimension.tsx'
import { type EvaluatedBlocks, extractOf } from './evaluation-extract.ts'
import { EvaluationFoot, InBar } from './evaluation-foot.tsx'
import { type EvaluationProps, idOf, type PartProps } from './evaluation-props.ts'
import { TheirEvaluation } from './evaluation-theirs.tsx'
import { type Evaluating, useEvaluation } from './use-evaluation.ts'

const go = (path: string) => document.getElementById(idOf(path))?.focus()

interface Props extends EvaluationProps {
  questions: PartProps['questions']
  evaluated: EvaluatedBlocks
}

export function EvaluationForm({ examination, questions, reviewing, fingerprint, store, evaluated, bar }: Props) {
  const evaluating = useEvaluation({ examination, questions, review: reviewing.review, fingerprint, store })
  const [attempt, setAttempt] = useState(0)
  const [refused, setRefused] = useState<readonly FileProblem[]>([])
  const form = useId()
  const { fields, evaluation } = evaluating
  const missing = fields.filter((one) => one.isDemanded && !one.isAnswered)
  const save = async () => {
    setAttempt((tries) => tries + 1)
    setRefused([])
    if (judgeEvaluation(questions, examination, evaluation).length > 0) return
    const result = await reviewing.does({ name: 'evaluate', evaluation })
    if (result.is === 'problem') setRefused(result.problem.problems ?? [])
    if (result.is !== 'ok') return
    evaluating.saved()
    setAttempt(0)
    announce('La evaluación quedó guardada en el servidor.')
  }
  const part: PartProps = {
    examination,
    questions,
    evaluating,
    isMissing: (path) => attempt > 0 && missing.some((one) => one.path === path),
  }
  if (evaluating.kept === undefined) return <p role="status">Abriendo lo que quedó en este equipo…</p>
  return (
    <div className={styles.columns}>
      <div className={styles.form}>
        <Progress evaluating={evaluating} />
        {attempt > 0 && <Wrong attempt={attempt} {...part} refused={refused} />}
        <TheirEvaluation {...part} by={reviewing.review.evaluatedBy?.name} />
        <form id={form} className={styles.sheets} onSubmit={(event) => event.preventDefault()} aria-label="Evaluación">
          {questions.dimensions.map((one) => (
            <DimensionSheet key={one.dimension} form={one} {...part} />
          ))}
        </form>
        <InBar bar={bar}>
          <EvaluationFoot evaluating={evaluating} reviewing={reviewing} onSave={save} />
        </InBar>
      </div>
      <EvaluationPreview examination={examination} evaluation={evaluation} evaluated={evaluated} />
    </div>
  )
}

/** How much of what is demanded is answered. */
function Progress({ evaluating: { fields } }: { evaluating: Evaluating }) {
  const demanded = fields.filter((one) => one.isDemanded)
  const answered = demanded.filter((one) => one.isAnswered).length
  return (
    <p className={styles.progress}>
      {answered === demanded.length ? (
        <State tone="ok">
          Completa: {answered} de {answered} respuestas
        </State>
      ) : (
        <State tone="dim" icon="half">
          {answered} de {demanded.length} respuestas
        </State>
      )}
    </p>
  )
}

/** What keeps it from being saved, each a way to its place; what the server refused stands as it said it. */
function Wrong({
  attempt,
  evaluating,
  examination,
  questions,
  refused,
}: PartProps & { attempt: number; refused: readonly FileProblem[] }) {
  const missing = evaluating.fields.filter((one) => one.isDemanded && !one.isAnswered)
  const stray = judgeEvaluation(questions, examination, evaluating.evaluation).filter(
    ({ what }) => !missing.some(({ todo }) => todo === what),
  )
  const entries = [
    ...missing.map(({ path, where, todo }) => ({ id: path, text: todo, where, go: () => go(path) })),
    ...[...stray, ...refused].map(({ where, what }) => ({ id: `${where} ${what}`, text: what, where })),
  ]
  return <ErrorSummary title="La evaluación no se guardó: complete lo que falta" entries={entries} attempt={attempt} />
}

interface PreviewProps {
  examination: Examination
  evaluation: Evaluation
  evaluated: EvaluatedBlocks
}

/** What the report will say of all this, as it is written. Where there is no room beside it, at the press of a button. */
function EvaluationPreview({ examination, evaluation, evaluated }: PreviewProps) {
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
