import type { KeptFicha } from '../drafts/database.ts'
import type { Lock } from '../drafts/lock.ts'
import type { Parcel } from '../sending/parcel.ts'
import type { StateWords } from '../ui/state.tsx'

/** How a ficha stands, in words. It is never 'completed' when it means 'not sent'. */
export function standingOf(
  ficha: Pick<KeptFicha, 'status' | 'sent'>,
  lock: Lock | undefined,
  parcel: Parcel | undefined,
): StateWords {
  if (lock === 'queued') return { tone: 'warn', icon: 'clock', text: 'En cola, no enviada' }
  if (lock === 'sent' || ficha.status === 'inReview') return { tone: 'ok', icon: 'okc', text: 'Enviada, en revisión' }
  if (parcel?.state === 'refused') return { tone: 'err', icon: 'x', text: 'Devuelta, no enviada' }
  if (parcel?.state === 'conflict') return { tone: 'err', icon: 'x', text: 'No enviada: cambió' }
  return { tone: 'acc', icon: 'pen', text: 'En edición' }
}
