import { sha256 } from '../../../ficha/fingerprint.ts'
import { canonicalInSlices } from '../../canonical-in-slices.ts'
import type { Storage } from '../tables.ts'
import { type Act, type ChainEnd, entryAfter, type RecordEntry } from './record-entry.ts'

/**
 * Records an act at the end of the chain. To be called inside the transaction that makes the change, as late as it
 * can be: whoever records holds the head until that transaction ends, in every process that shares the database.
 */
export async function recordAct(within: Storage, act: Act): Promise<RecordEntry> {
  if (!within.isTransaction) throw new Error('an act is recorded in the transaction of its change, or not at all')
  const content = await canonicalInSlices(act.content)
  const contentHash = await sha256(content)
  const entry = await entryAfter(await holdHead(within), act, contentHash)
  await addEntry(within, entry, content)
  await within.updateTable('recordHead').set({ position: entry.position, hash: entry.hash }).execute()
  return entry
}

/** Was this act recorded, whatever it did? */
export const isRecorded = async (storage: Storage, act: string): Promise<boolean> =>
  (await storage.selectFrom('record').select('position').where('actId', '=', act).executeTakeFirst()) !== undefined

/** Written though nothing changes: whoever comes meanwhile waits for this transaction, and then reads what it left. */
const holdHead = (within: Storage): Promise<ChainEnd> =>
  within
    .updateTable('recordHead')
    .set((row) => ({ position: row.ref('position') }))
    .returning(['position', 'hash'])
    .executeTakeFirstOrThrow()

export const addEntry = (storage: Storage, { act, ficha, by, ...kept }: RecordEntry, content: string) =>
  storage
    .insertInto('record')
    .values({ ...kept, actId: act, fichaId: ficha, byId: by.id, byName: by.name, content })
    .execute()
