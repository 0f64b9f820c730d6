import { randomUUID } from 'node:crypto'
import { findEdition } from '../editions/editions.ts'
import { examine } from '../engine/examine.ts'
import type { ActingWorld } from '../server/administration/administer.ts'
import type { OpeningWorld } from '../server/administration/opening/create-fichas.ts'
import type { OpenDatabase } from '../server/database/open-database.ts'
import { openOwnDatabase } from './own-database.ts'

export type CommandWorld = ActingWorld & OpeningWorld

/** Does something with the database that the server uses here, and closes it. */
export async function withAdministration<T>(use: (world: CommandWorld) => Promise<T>): Promise<T> {
  const database = await openOwnDatabase()
  try {
    return await use(worldOf(database))
  } finally {
    await database.close()
  }
}

const worldOf = ({ storage, broadcast }: OpenDatabase): CommandWorld => ({
  storage,
  broadcast,
  ids: randomUUID,
  clock: () => new Date(),
  editions: findEdition,
  examine,
})
