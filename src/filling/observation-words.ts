import { isAnswered, type Reply, replyTo } from '../drafts/journal/replies.ts'
import { counted } from '../ficha/counted.ts'
import type { RemarkKind } from '../ficha/observation.ts'
import { LONGEST_REMARK, type Observation } from '../protocol/review.ts'
import type { StateWords } from '../ui/state.tsx'

/** How an observation stands for the institution. `replies`: while it still can answer. */
export function observationWords(observation: Observation, replies: readonly Reply[] | undefined): StateWords {
  const { state } = observation
  if (state === 'accepted') return { tone: 'ok', icon: 'okc', text: 'Aceptada' }
  if (state === 'retracted') return { tone: 'dim', icon: 'minus', text: 'Retirada' }
  if (state === 'answered') return { tone: 'acc', icon: 'reply', text: 'Respondida' }
  if (!replies) return { tone: 'warn', icon: 'msg', text: 'Abierta' }
  if (isAnswered(replies, observation)) return { tone: 'ok', icon: 'reply', text: 'Con respuesta' }
  const isTooLong = (replyTo(replies, observation)?.text.trim().length ?? 0) > LONGEST_REMARK
  if (isTooLong) return { tone: 'err', icon: 'x', text: 'Respuesta muy larga' }
  return { tone: 'warn', icon: 'msg', text: 'Falta responder' }
}

/** What somebody did with a word of a thread. */
export const REMARK_WORDS: Record<RemarkKind, string> = {
  observe: 'Pidió',
  reword: 'Corrigió',
  insist: 'Insiste',
  answer: 'Responde',
  unanswer: 'Retiró su envío',
  accept: 'Aceptó',
  retract: 'Retiró',
  restore: 'Reabrió',
  unsay: 'Deshizo lo anterior',
}

/** '1 observación', '5 observaciones' */
export const observationsCounted = (count: number): string => counted(count, 'observación', 'observaciones')

/** '2 de 5 respondidas' */
export const answeredWords = ({ open, answered }: { readonly open: number; readonly answered: number }): string =>
  `${answered} de ${counted(open, 'respondida', 'respondidas')}`

/** How far the answering went, for a list. */
export function answeringState(count: { readonly open: number; readonly answered: number }): StateWords {
  if (count.open === 0) return { tone: 'dim', icon: 'okc', text: 'Ninguna por responder' }
  return count.answered === count.open
    ? { tone: 'ok', icon: 'reply', text: answeredWords(count) }
    : { tone: 'warn', icon: 'msg', text: answeredWords(count) }
}
