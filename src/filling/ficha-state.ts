import { openOf } from '../drafts/journal/replies.ts'
import type { KeptFicha } from '../drafts/kept-ficha.ts'
import type { Lock } from '../drafts/store/lock.ts'
import type { OutboxMessage } from '../drafts/store/rows.ts'
import { isEditable, type Status } from '../ficha/status.ts'
import { type Left, missingWords } from '../showing/reading/left-words.ts'
import type { StateWords } from '../ui/state.tsx'
import { observationsCounted } from './observation-words.ts'

const SENT: Partial<Record<Status, StateWords>> = {
  received: { tone: 'ok', icon: 'okc', text: 'Enviada' },
  resubmitted: { tone: 'acc', icon: 'reply', text: 'Reenviada' },
  inReview: { tone: 'ok', icon: 'eye', text: 'En revisión' },
  closed: { tone: 'ok', icon: 'okc', text: 'Cerrada, en evaluación' },
  evaluated: { tone: 'ok', icon: 'okc', text: 'Cerrada, en evaluación' },
  published: { tone: 'ok', icon: 'okc', text: 'Publicada' },
}

/** What this device knows of what was filled; the server may not have heard of it yet. */
interface Filled {
  readonly isBegun: boolean
  readonly left: Left
}

/** How a ficha stands, in words. It is never 'completed' when it means 'not sent'. */
export function fichaStateOf(
  ficha: Pick<KeptFicha, 'status' | 'review'>,
  lock: Lock | undefined,
  outboxMessage: OutboxMessage | undefined,
  filled?: Filled,
): StateWords {
  if (lock === 'queued') return { tone: 'warn', icon: 'clock', text: 'En cola, no enviada' }
  if (lock === 'sent' || !isEditable(ficha.status)) return SENT[stageOf(ficha.status)]!
  if (outboxMessage?.state === 'refused') return { tone: 'err', icon: 'x', text: 'Rechazada, no enviada' }
  if (outboxMessage?.state === 'conflict') return { tone: 'err', icon: 'x', text: 'No enviada: cambió' }
  if (ficha.status === 'returned') return { tone: 'warn', icon: 'back', text: returnedText(ficha) }
  if (ficha.status === 'reopened') return { tone: 'warn', icon: 'back', text: 'Reabierta' }
  if (filled && isFilled(filled.left)) return ready(filled.left)
  if (ficha.status === 'unstarted' && filled?.isBegun === false)
    return { tone: 'dim', icon: 'dash', text: 'Sin empezar' }
  return { tone: 'acc', icon: 'pen', text: 'En edición' }
}

const isFilled = ({ errors, missing }: Left): boolean => errors === 0 && missing === 0

/** 'Lista para enviar: falta 1 justificación'. What last year's ficha filled by itself is ready too. */
function ready(left: Left): StateWords {
  const words = missingWords(left)
  return words === ''
    ? { tone: 'ok', icon: 'send', text: 'Lista para enviar' }
    : { tone: 'warn', icon: 'tri', text: `Lista para enviar: ${words}` }
}

/** 'Devuelta con 5 observaciones'; how many is not said before it is known. */
function returnedText({ review }: Pick<KeptFicha, 'review'>): string {
  const open = review?.status === 'returned' ? openOf(review.observations).length : 0
  return open > 0 ? `Devuelta con ${observationsCounted(open)}` : 'Devuelta con observaciones'
}

/** Just sent from here, and not asked for again since: how it stands follows from how it stood. */
export function stageOf(status: Status): Status {
  if (status === 'returned' || status === 'reopened') return 'resubmitted'
  return status === 'unstarted' || status === 'editing' ? 'received' : status
}

/** Without what is counted, where there is no room for it: 'Devuelta'. */
export const briefly = ({ text }: StateWords): string => text.replace(/( con|:) .*$/, '')
