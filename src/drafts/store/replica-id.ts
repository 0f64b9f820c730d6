import Dexie, { type Table } from 'dexie'
import type { Stamp } from '../journal/entry.ts'
import type { DraftsDatabase } from './database.ts'
import type { DraftPorts } from './ports.ts'

/** Replica id: the name under which a tab numbers its entries. No two tabs write under one. */
export interface ReplicaId {
  readonly device: string
  nextSeq(): number
  leave(): void
}

const REPLICA_IDS = 24

/** Held by the tab that writes under this name. */
export const replicaIdLock = (device: string): string => `cuadra-seat-${device}`

/** Claims a free replica id of this device. They are few and used again, so that a device doesn't get a name a day. */
export async function claimReplicaId(db: DraftsDatabase, deviceId: string, ports: DraftPorts): Promise<ReplicaId> {
  const taken = (await takeNumbered(deviceId, ports.locks)) ?? {
    device: `${deviceId}.${ports.newId()}`,
    leave: () => {},
  }
  const last = await Promise.all([lastSeq(db.journal, taken.device), lastSeq(db.justifications, taken.device)])
  let seq = Math.max(...last)
  return { ...taken, nextSeq: () => ++seq }
}

async function takeNumbered(deviceId: string, locks: LockManager | undefined) {
  if (!locks) return undefined
  for (let number = 1; number <= REPLICA_IDS; number++) {
    const device = `${deviceId}.${number}`
    const leave = await hold(replicaIdLock(device), locks)
    if (leave) return { device, leave }
  }
  return undefined
}

/** Holds a lock until told to leave; undefined when another tab has it. */
function hold(name: string, locks: LockManager): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    const held = locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(undefined)
      return new Promise<void>((leave) => resolve(leave))
    })
    held.catch(reject)
  })
}

async function lastSeq<T extends Stamp>(table: Table<T, string>, device: string): Promise<number> {
  const last = await table.where('[device+seq]').between([device, Dexie.minKey], [device, Dexie.maxKey]).last()
  return last?.seq ?? 0
}
