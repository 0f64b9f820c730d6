import type { Content } from '../journal/content.ts'
import type { Stamp } from '../journal/entry.ts'
import type { Desk } from '../store/account-store.ts'
import { isoTime } from '../store/ports.ts'

export const now = (desk: Desk): string => isoTime(desk.ports.now())

/** The stamp of a change made here and now, later than everything this tab has seen. */
export const freshStamp = (desk: Desk, content: Content): Stamp => ({
  id: desk.ports.newId(),
  device: desk.seat.device,
  seq: desk.seat.nextSeq(),
  lamport: content.lamport + 1,
  who: desk.account.id,
  at: now(desk),
})
