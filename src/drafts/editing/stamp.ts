import type { Content } from '../journal/content.ts'
import type { Stamp } from '../journal/entry.ts'
import type { AccountStore } from '../store/account-store.ts'
import { isoTime } from '../store/ports.ts'

export const now = (store: AccountStore): string => isoTime(store.ports.now())

/** The stamp of a change made here and now, later than everything this tab has seen. */
export const freshStamp = (store: AccountStore, content: Content): Stamp => ({
  id: store.ports.newId(),
  device: store.replicaId.device,
  seq: store.replicaId.nextSeq(),
  lamport: content.lamport + 1,
  who: store.account.id,
  at: now(store),
})
