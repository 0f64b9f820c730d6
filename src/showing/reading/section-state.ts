import type { SectionProgress } from '../../engine/examination.ts'
import { agreeing, counted } from '../../ui/counted.ts'
import type { StateWords } from '../../ui/state.tsx'

const errorsOf = ({ errors, imbalances, asks }: SectionProgress): string =>
  [
    errors > imbalances && counted(errors - imbalances, 'error', 'errores'),
    imbalances > 0 && counted(imbalances, 'descuadre', 'descuadres'),
    asks > 0 && counted(asks, 'justificación', 'justificaciones'),
  ]
    .filter(Boolean)
    .join(', ')

/** How a section stands, worst first. 'Completa' only when everything demanded is there and nothing waits. */
export function stateOfSection(progress: SectionProgress): StateWords {
  const { demanded, answered, errors, asks } = progress
  if (errors > 0) return { tone: 'err', icon: 'x', text: errorsOf(progress) }
  const part = `${answered} de ${demanded} respondidas`
  if (answered < demanded && asks > 0)
    return { tone: 'warn', icon: 'tri', text: `${counted(asks, 'justificación', 'justificaciones')}, ${part}` }
  if (asks > 0)
    return {
      tone: 'warn',
      icon: 'tri',
      text: counted(asks, 'justificación pendiente', 'justificaciones pendientes'),
    }
  if (answered < demanded) return { tone: 'dim', icon: answered === 0 ? 'dash' : 'half', text: part }
  if (progress.halfFilled > 0) return { tone: 'dim', icon: 'half', text: 'Suma por completar' }
  return demanded === 0
    ? { tone: 'dim', icon: 'okc', text: 'Nada obligatorio' }
    : { tone: 'ok', icon: 'okc', text: 'Completa' }
}

/** How the sending stands: 'enviada' is said only with a receipt. */
export type Sending =
  | { readonly is: 'editing'; readonly pending: number }
  | { readonly is: 'queued' }
  | { readonly is: 'sent' }

export function stateOfSending(sending: Sending): StateWords {
  if (sending.is === 'queued') return { tone: 'warn', icon: 'clock', text: 'En cola, no enviada' }
  if (sending.is === 'sent') return { tone: 'ok', icon: 'okc', text: 'Enviada, con recibo' }
  if (sending.pending === 0) return { tone: 'dim', icon: 'lock', text: 'No enviada' }
  return {
    tone: 'dim',
    icon: 'lock',
    text: `No enviada, ${agreeing(sending.pending, 'falta', 'faltan')} ${counted(sending.pending, 'cosa', 'cosas')}`,
  }
}
