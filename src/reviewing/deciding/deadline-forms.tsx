import { useMemo, useState } from 'react'
import * as z from 'zod/mini'
import { ending } from '../../protocol/loads/moments.ts'
import { Extending, Reopening } from '../../protocol/review.ts'
import { announce } from '../../ui/announcer.tsx'
import { usePlainForm } from '../../ui/plain-form.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { refusalOf } from '../done-words.ts'
import type { Reviewing } from '../reviewing.ts'
import { isDeadlineOver } from './decisions.ts'
import { DueField, HeadForm, ReasonField } from './head-form.tsx'

export interface HeadFormProps {
  reviewing: Reviewing
  onClose: () => void
}

const NO_DUE = 'Escriba el nuevo plazo, como 31-03-2025 18:00.'

/** A deadline as it is typed, by the clocks of Chile; a day alone ends with its last second. */
const typedDeadline = z.pipe(
  z.string().check(z.trim()),
  z.transform((typed, { issues }) => {
    if (typed === '') return undefined
    const read = ending.read(typed)
    if ('value' in read) return read.value
    issues.push({ code: 'custom', message: read.problem, input: typed })
    return z.NEVER
  }),
)
const neededDeadline = typedDeadline.check(z.refine((closes) => closes !== undefined, NO_DUE))

/** As the forms ask for it: of one ficha, and of many. */
export const EXTENDING = z.object({
  closes: z.pipe(neededDeadline, Extending.shape.closes),
  reason: Extending.shape.reason,
})
const reopening = (isOver: boolean) =>
  z.object({
    closes: z.pipe(isOver ? neededDeadline : typedDeadline, Reopening.shape.closes),
    reason: Reopening.shape.reason,
  })
const BLANK = { closes: '', reason: '' }

/** Gives this ficha more time than its period has. */
export function ExtendForm({ reviewing, onClose }: HeadFormProps) {
  const { review, does, doing } = reviewing
  const form = usePlainForm(EXTENDING, BLANK)
  const [problem, setProblem] = useState<string>()
  const extend = async (typed: z.infer<typeof EXTENDING>) => {
    const result = await does({ name: 'extend', ...typed })
    if (result.is !== 'ok') return setProblem(refusalOf(result))
    announce(`Plazo extendido hasta el ${printMoment(typed.closes, CHILE)}`)
    onClose()
  }
  return (
    <HeadForm
      title="Extender el plazo"
      lead={`El plazo de esta ficha ${isDeadlineOver(review) ? 'terminó' : 'termina'} el ${printMoment(review.closes, CHILE)}. Cambia solo para ella.`}
      does="Extender"
      isBusy={doing !== undefined}
      problem={problem}
      onSubmit={form.onSubmit(extend)}
      onClose={onClose}
    >
      <DueField
        form={form}
        help="Posterior al actual. Se escribe día-mes-año y hora, como 31-03-2025 18:00; un día sin hora termina a las 23:59."
      />
      <ReasonField form={form} />
    </HeadForm>
  )
}

/** Gives a closed ficha back to the institution; with time, when there is none left. */
export function ReopenForm({ reviewing, onClose }: HeadFormProps) {
  const { review, does, doing } = reviewing
  const isLate = isDeadlineOver(review)
  const form = usePlainForm(
    useMemo(() => reopening(isLate), [isLate]),
    BLANK,
  )
  const [problem, setProblem] = useState<string>()
  const reopen = async ({ closes, reason }: z.infer<typeof Reopening>) => {
    const result = await does({ name: 'reopen', reason, ...(closes && { closes }) })
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
      onSubmit={form.onSubmit(reopen)}
      onClose={onClose}
    >
      <DueField
        form={form}
        help={
          isLate
            ? `El plazo terminó el ${printMoment(review.closes, CHILE)}: hace falta uno nuevo.`
            : `Sin elegir otro posterior, vale el actual: ${printMoment(review.closes, CHILE)}.`
        }
      />
      <ReasonField form={form} />
    </HeadForm>
  )
}
