// Read-only lock of a ficha that is on its way or was sent.

import { liveQuery } from 'dexie'
import { isEditable } from '../../ficha/status.ts'
import type { KeptFicha } from '../kept-ficha.ts'
import type { DraftsDatabase } from './database.ts'
import type { OutboxMessage } from './rows.ts'

/** Why a draft can only be read: it waits to be sent (and can be withdrawn), or it was sent. */
export type Lock = 'queued' | 'sent'

/** How a ficha stands: as the server says, or as its sending says when that is newer. */
export function lockOf(
  ficha: KeptFicha,
  queued: Pick<OutboxMessage, 'state' | 'version'> | undefined,
): Lock | undefined {
  if (queued?.state === 'waiting' || queued?.state === 'sending') return 'queued'
  // A version given after the sending was accepted is one that came back.
  const wasSent = queued?.state === 'accepted' && queued.version >= ficha.version
  return wasSent || !isEditable(ficha.status) ? 'sent' : undefined
}

export interface FichaState {
  readonly ficha: KeptFicha
  readonly lock: Lock | undefined
}

export async function readFichaState(db: DraftsDatabase, id: string): Promise<FichaState | undefined> {
  return db.transaction('r', db.fichas, db.queue, async () => {
    const [ficha, queued] = await Promise.all([db.fichas.get(id), db.queue.get(id)])
    return ficha && { ficha, lock: lockOf(ficha, queued) }
  })
}

/** Tells how a ficha stands now and whenever it changes, in whatever tab. */
export function watchFichaState(db: DraftsDatabase, id: string, listener: (state: FichaState) => void): () => void {
  const watched = liveQuery(() => readFichaState(db, id)).subscribe({
    next: (state) => (state ? listener(state) : undefined),
    // The draft goes on with what it knew last.
    error: () => undefined,
  })
  return () => watched.unsubscribe()
}
