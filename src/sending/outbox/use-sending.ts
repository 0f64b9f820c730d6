import { useSyncExternalStore } from 'react'
import type { Parcel } from './outbox-message.ts'
import type { Parcels, Sending } from './sending.ts'

/** Everything that was queued on this device, by ficha. */
export const useParcels = (sending: Sending): Parcels => useSyncExternalStore(sending.subscribe, sending.getSnapshot)

/** The sending of a ficha: on its way, accepted with its receipt, or refused with its problem; undefined when none. */
export const useSending = (sending: Sending, ficha: string): Parcel | undefined => useParcels(sending).get(ficha)
