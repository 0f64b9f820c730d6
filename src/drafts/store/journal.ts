// Reading the journal from disk, by its compacted form where that is whole.

import Dexie from 'dexie'
import type { Content } from '../journal/content.ts'
import { isEntry, type KeptEntry } from '../journal/entry.ts'
import type { KeptTextEntry } from '../journal/justification-fold.ts'
import type { DraftsDatabase } from './database.ts'

const { maxKey } = Dexie

const ofFicha = (db: DraftsDatabase, ficha: string) =>
  db.journal.where('[ficha+device+seq]').between([ficha], [ficha, maxKey])

/** Every readable entry of a ficha. */
export async function readAllEntries(db: DraftsDatabase, ficha: string): Promise<KeptEntry[]> {
  return (await ofFicha(db, ficha).toArray()).filter(isEntry)
}

/** Entries of a device from a number on: the last one known may have been typed on since. */
export async function readEntriesFrom(
  db: DraftsDatabase,
  ficha: string,
  device: string,
  seq: number,
): Promise<KeptEntry[]> {
  const found = db.journal.where('[ficha+device+seq]').between([ficha, device, seq], [ficha, device, maxKey])
  return (await found.toArray()).filter(isEntry)
}

export const readTextsFrom = (
  db: DraftsDatabase,
  ficha: string,
  device: string,
  seq: number,
): Promise<KeptTextEntry[]> =>
  db.justifications.where('[ficha+device+seq]').between([ficha, device, seq], [ficha, device, maxKey]).toArray()

export const readAllTexts = (db: DraftsDatabase, ficha: string): Promise<KeptTextEntry[]> =>
  db.justifications.where('[ficha+device+seq]').between([ficha], [ficha, maxKey]).toArray()

/** Brings a content to what the disk has: by the kept fold and what came after it, or by the whole journal. */
export async function readInto(content: Content, make: () => Content, db: DraftsDatabase): Promise<Content> {
  const { id } = content.ficha
  const compacted = await db.drafts.get(id)
  if (compacted) {
    content.takeCompacted(compacted)
    const upTo = compacted.upTo
    for (const device of await devicesOf(db, id))
      for (const entry of await readEntriesFrom(db, id, device, upTo[device] ?? 0)) content.take(entry)
    if (content.compacted().count === (await ofFicha(db, id).count())) return content
  }
  const whole = make()
  for (const entry of await readAllEntries(db, id)) whole.take(entry)
  return whole
}

/** Devices that wrote in a ficha, jumping from one to the next along the index. */
async function devicesOf(db: DraftsDatabase, ficha: string): Promise<string[]> {
  const devices: string[] = []
  for (;;) {
    const last = devices.at(-1)
    const after = last === undefined ? [ficha] : [ficha, last, maxKey]
    const next = await db.journal.where('[ficha+device+seq]').between(after, [ficha, maxKey]).first()
    if (!next) return devices
    devices.push(next.device)
  }
}

/** Keeps the fold for a quick open; only when it stands for exactly what the disk has. */
export async function keepCompacted(content: Content, db: DraftsDatabase): Promise<void> {
  const { id } = content.ficha
  await db.transaction('rw', db.journal, db.drafts, async () => {
    const compacted = content.compacted()
    if (compacted.count === (await ofFicha(db, id).count())) await db.drafts.put({ ficha: id, ...compacted })
  })
}
