import type { SectionProgress } from '../../engine/examination.ts'
import type { StateWords } from '../../ui/state.tsx'
import { type Left, leftWords } from './left-words.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** How a section stands, worst first. 'Completa' only when everything demanded is there and nothing waits. */
export function stateOfSection(progress: SectionProgress): StateWords {
  const { demanded, answered, errors, asks, halfFilled } = progress
  const text = capital(leftWords({ ...progress, missing: demanded - answered }))
  if (errors > 0) return { tone: 'err', icon: 'x', text }
  if (asks > 0) return { tone: 'warn', icon: 'tri', text }
  if (answered < demanded) return { tone: 'dim', icon: answered === 0 ? 'dash' : 'half', text }
  if (halfFilled > 0) return { tone: 'dim', icon: 'half', text: 'Suma por completar' }
  return demanded === 0
    ? { tone: 'dim', icon: 'okc', text: 'Nada obligatorio' }
    : { tone: 'ok', icon: 'okc', text: 'Completa' }
}

/** How the sending stands: 'enviada' is said only with a receipt. */
export type SendingState =
  | { readonly is: 'editing'; readonly left: Left }
  | { readonly is: 'queued' }
  | { readonly is: 'sent' }

export function stateOfSending(sending: SendingState): StateWords {
  if (sending.is === 'queued') return { tone: 'warn', icon: 'clock', text: 'En cola, no enviada' }
  if (sending.is === 'sent') return { tone: 'ok', icon: 'okc', text: 'Enviada, con recibo' }
  const left = leftWords(sending.left)
  return { tone: 'dim', icon: 'lock', text: left === '' ? 'No enviada' : `No enviada: ${left}` }
}
