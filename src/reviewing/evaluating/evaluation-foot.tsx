import { type ReactNode, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { State, type StateWords } from '../../ui/state.tsx'
import { AskingLine } from '../asking-line.tsx'
import type { Reviewing } from '../reviewing.ts'
import { currentEvaluation } from '../views.ts'
import styles from './evaluation.module.css'
import type { EvaluationProps } from './evaluation-props.ts'
import type { Evaluating } from './use-evaluation.ts'

interface Props {
  evaluating: Evaluating
  reviewing: Reviewing
  onSave: () => void
}

/** In the bar of the desk; without one, under the evaluation. */
export function InBar({ bar, children }: Pick<EvaluationProps, 'bar'> & { children: ReactNode }) {
  if (bar === undefined) return <footer className={styles.foot}>{children}</footer>
  return bar && createPortal(children, bar)
}

/** Where what is written stands; saving it and, once saved, publishing. */
export function EvaluationFoot({ evaluating, reviewing, onSave }: Props) {
  const { isUnsaved, differences } = evaluating
  const { doing, review } = reviewing
  const wasEvaluated = review.evaluation !== null
  // Closed again after it was reopened: what was saved then is of another sending.
  const isSaved = currentEvaluation(review) !== null && !isUnsaved
  const where = whereItIs(evaluating, isSaved, wasEvaluated)
  return (
    <>
      <State tone={where.tone} icon={where.icon}>
        {where.text}
      </State>
      {(!isSaved || !reviewing.may('publish')) && (
        <Button look="fill" size="md" blocked={doing !== undefined || differences.length > 0} onClick={onSave}>
          {doing === 'evaluate' ? 'Guardando…' : 'Guardar la evaluación'}
        </Button>
      )}
      {isSaved && <Publish reviewing={reviewing} />}
    </>
  )
}

/** Where it stands, in the words of the bar. */
function whereItIs({ isUnsaved, kept, differences }: Evaluating, isSaved: boolean, wasEvaluated: boolean): StateWords {
  if (differences.length > 0) return { tone: 'warn', icon: 'tri', text: 'Elija primero en qué quedar' }
  if (isSaved) return { tone: 'ok', icon: 'okc', text: 'Guardada en el servidor' }
  if (kept === 'failed') return { tone: 'err', icon: 'x', text: 'Este equipo no pudo guardar lo escrito' }
  if (kept === 'older') return { tone: 'warn', icon: 'tri', text: 'Escrita sobre un envío anterior: revísela' }
  if (!isUnsaved && wasEvaluated)
    return { tone: 'warn', icon: 'tri', text: 'De antes de reabrir la ficha: revísela y guárdela' }
  if (!isUnsaved) return { tone: 'dim', icon: 'dash', text: 'Sin empezar' }
  return { tone: 'dim', icon: 'pen', text: kept === 'kept' ? 'Guardada solo en este equipo' : 'Sin guardar' }
}

/** Publishing can't be undone: a line says so before. */
export function Publish({ reviewing }: { reviewing: Reviewing }) {
  const [asked, setAsked] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { may, does, doing } = reviewing
  const publish = async () => {
    const result = await does({ name: 'publish' })
    setAsked(false)
    if (result.is === 'ok') announce('La ficha quedó publicada.')
  }
  const leave = () => {
    setAsked(false)
    // The button comes back with what is drawn next.
    requestAnimationFrame(() => button.current?.focus())
  }
  if (!may('publish')) return null
  if (!asked)
    return (
      <Button ref={button} look="fill" size="md" onClick={() => setAsked(true)}>
        Publicar
      </Button>
    )
  return (
    <AskingLine
      words="El informe se publica con esta evaluación y no cambia más."
      yes={doing === 'publish' ? 'Publicando…' : 'Sí, publicar'}
      no="Cancelar"
      isBusy={doing !== undefined}
      onYes={() => void publish()}
      onNo={leave}
    />
  )
}
