import type { Stamp } from '../journal/entry.ts'
import { isoTime } from '../ports.ts'
import type { Desk } from '../store/account-store.ts'
import type { Content } from './content.ts'

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
