import { useSyncExternalStore } from 'react'
import type { OutboxMessage } from '../../drafts/store/rows.ts'
import type { OutboxMessages, Sending } from './sending.ts'

/** Everything that was queued on this device, by ficha. */
export const useOutbox = (sending: Sending): OutboxMessages =>
  useSyncExternalStore(sending.subscribe, sending.getSnapshot)

/** The sending of a ficha: on its way, accepted with its receipt, or refused with its problem; undefined when none. */
export const useSending = (sending: Sending, ficha: string): OutboxMessage | undefined => useOutbox(sending).get(ficha)
