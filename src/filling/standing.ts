import type { KeptFicha } from '../drafts/database.ts'
import type { Lock } from '../drafts/lock.ts'
import { isEditable, type Status } from '../ficha/status.ts'
import type { Parcel } from '../sending/parcel.ts'
import type { StateWords } from '../ui/state.tsx'

const SENT: Partial<Record<Status, StateWords>> = {
  received: { tone: 'ok', icon: 'okc', text: 'Enviada' },
  resubmitted: { tone: 'ok', icon: 'okc', text: 'Reenviada' },
  inReview: { tone: 'ok', icon: 'okc', text: 'Enviada, en revisión' },
  closed: { tone: 'ok', icon: 'okc', text: 'Cerrada, en evaluación' },
  evaluated: { tone: 'ok', icon: 'okc', text: 'Cerrada, en evaluación' },
  published: { tone: 'ok', icon: 'okc', text: 'Publicada' },
}

/** How a ficha stands, in words. It is never 'completed' when it means 'not sent'. */
export function standingOf(
  ficha: Pick<KeptFicha, 'status' | 'sent'>,
  lock: Lock | undefined,
  parcel: Parcel | undefined,
): StateWords {
  if (lock === 'queued') return { tone: 'warn', icon: 'clock', text: 'En cola, no enviada' }
  if (lock === 'sent' || !isEditable(ficha.status)) return SENT[ficha.status] ?? SENT.received!
  if (parcel?.state === 'refused') return { tone: 'err', icon: 'x', text: 'Devuelta, no enviada' }
  if (parcel?.state === 'conflict') return { tone: 'err', icon: 'x', text: 'No enviada: cambió' }
  if (ficha.status === 'returned') return { tone: 'warn', icon: 'back', text: 'Devuelta con observaciones' }
  if (ficha.status === 'reopened') return { tone: 'warn', icon: 'back', text: 'Reabierta' }
  if (ficha.status === 'unstarted') return { tone: 'dim', icon: 'dash', text: 'Sin empezar' }
  return { tone: 'acc', icon: 'pen', text: 'En edición' }
}
