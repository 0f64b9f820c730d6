import { useState } from 'react'
import { ending } from '../../protocol/loads/moments.ts'
import { announce } from '../../ui/announcer.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import type { Reviewing } from '../reviewing.ts'
import { isOver } from './decisions.ts'
import { DueField, HeadForm, ReasonField, useTried } from './head-form.tsx'
import { refusalOf } from './refusal-words.ts'

export interface HeadFormProps {
  reviewing: Reviewing
  onClose: () => void
}

const NO_REASON = 'Escriba el motivo: la institución y su equipo lo leerán.'
const NO_DUE = 'Escriba el nuevo plazo, como 31-03-2025 18:00.'

/** A deadline as it was typed, by the clocks of Chile; a day alone ends with its last second. */
function readDue(typed: string): { closes?: string; error?: string } {
  if (typed.trim() === '') return {}
  const read = ending.read(typed.trim())
  return 'value' in read ? { closes: read.value } : { error: read.problem }
}

/** Gives this ficha more time than its period has. */
export function ExtendForm({ reviewing, onClose }: HeadFormProps) {
  const { review, does, doing } = reviewing
  const [due, setDue] = useState('')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const { isTried, tries } = useTried()
  const { closes, error } = readDue(due)
  const extend = async () => {
    tries()
    if (closes === undefined || reason.trim() === '') return
    const result = await does({ name: 'extend', closes, reason: reason.trim() })
    if (result.is !== 'ok') return setProblem(refusalOf(result))
    announce(`Plazo extendido hasta el ${printMoment(closes, CHILE)}`)
    onClose()
  }
  return (
    <HeadForm
      title="Extender el plazo"
      lead={`El plazo de esta ficha ${isOver(review) ? 'terminó' : 'termina'} el ${printMoment(review.closes, CHILE)}. Cambia solo para ella.`}
      does="Extender"
      isBusy={doing !== undefined}
      problem={problem}
      onSubmit={() => void extend()}
      onClose={onClose}
    >
      <DueField
        value={due}
        help="Posterior al actual. Se escribe día-mes-año y hora, como 31-03-2025 18:00; un día sin hora termina a las 23:59."
        error={isTried && closes === undefined ? (error ?? NO_DUE) : undefined}
        onChange={setDue}
      />
      <ReasonField
        value={reason}
        error={isTried && reason.trim() === '' ? NO_REASON : undefined}
        onChange={setReason}
      />
    </HeadForm>
  )
}

/** Gives a closed ficha back to the institution; with time, when there is none left. */
export function ReopenForm({ reviewing, onClose }: HeadFormProps) {
  const { review, does, doing } = reviewing
  const [due, setDue] = useState('')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const { isTried, tries } = useTried()
  const { closes, error } = readDue(due)
  const isDueMissing = closes === undefined && (error !== undefined || isOver(review))
  const reopen = async () => {
    tries()
    if (isDueMissing || reason.trim() === '') return
    const result = await does({ name: 'reopen', reason: reason.trim(), ...(closes && { closes }) })
    if (result.is !== 'ok') return setProblem(refusalOf(result))
    announce('Ficha reabierta')
    onClose()
  }
  return (
    <HeadForm
      title="Reabrir la ficha"
      lead={`Vuelve a la institución (${review.service}), que podrá editarla y enviarla otra vez. Lo enviado y lo evaluado no se borra.`}
      does="Reabrir"
      isBusy={doing !== undefined}
      problem={problem}
      onSubmit={() => void reopen()}
      onClose={onClose}
    >
      <DueField
        value={due}
        help={
          isOver(review)
            ? `El plazo terminó el ${printMoment(review.closes, CHILE)}: hace falta uno nuevo.`
            : `Sin elegir otro posterior, vale el actual: ${printMoment(review.closes, CHILE)}.`
        }
        error={isTried && isDueMissing ? (error ?? NO_DUE) : undefined}
        onChange={setDue}
      />
      <ReasonField
        value={reason}
        error={isTried && reason.trim() === '' ? NO_REASON : undefined}
        onChange={setReason}
      />
    </HeadForm>
  )
}
