import { type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { State } from '../ui/state.tsx'
import { AskingLine } from './asking-line.tsx'
import styles from './evaluation.module.css'
import type { EvaluationProps } from './evaluation-view.tsx'
import type { Reviewing } from './reviewing.ts'
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
  const isSaved = review.evaluation !== null && !isUnsaved
  return (
    <>
      <WhereItIs evaluating={evaluating} isSaved={isSaved} />
      {(!isSaved || !reviewing.may('publish')) && (
        <Button look="fill" size="md" blocked={doing !== undefined || differences.length > 0} onClick={onSave}>
          {doing === 'evaluate' ? 'Guardando…' : 'Guardar la evaluación'}
        </Button>
      )}
      {isSaved && <Publish reviewing={reviewing} />}
    </>
  )
}

function WhereItIs({ evaluating, isSaved }: { evaluating: Evaluating; isSaved: boolean }) {
  const { isUnsaved, kept, differences } = evaluating
  if (differences.length > 0) return <State tone="warn">Elija primero en qué quedar</State>
  if (isSaved) return <State tone="ok">Guardada en el servidor</State>
  if (kept === 'failed')
    return <State tone="err">Este equipo no pudo guardar lo escrito; guárdelo en el servidor</State>
  if (!isUnsaved) return <State tone="dim">Sin empezar</State>
  return <State tone="dim">{kept === 'kept' ? 'Guardada solo en este equipo' : 'Sin guardar'}</State>
}

/** Publishing can't be undone: a line says so before. */
export function Publish({ reviewing }: { reviewing: Reviewing }) {
  const [asked, setAsked] = useState(false)
  const { may, does, doing } = reviewing
  const publish = async () => {
    const result = await does({ name: 'publish' })
    setAsked(false)
    if (result.is === 'ok') announce('La ficha quedó publicada.')
  }
  if (!may('publish')) return null
  if (!asked)
    return (
      <Button look="fill" size="md" onClick={() => setAsked(true)}>
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
      onNo={() => setAsked(false)}
    />
  )
}
