// Reference counting: one open draft per ficha and tab.

import { Content } from '../journal/content.ts'
import type { AskedOf } from '../journal/to-answers.ts'
import type { KeptFicha } from '../kept-ficha.ts'
import type { AccountStore } from '../store/account-store.ts'
import { readAllTexts, readInto } from '../store/journal.ts'
import { readFichaState } from '../store/lock.ts'
import type { Wrote } from '../store/tabs.ts'
import { DiskSync } from './disk-sync.ts'
import { Draft } from './draft.ts'
import { draftsInHand, type HeldDraft } from './drafts-in-hand.ts'

/** Reads what this device has of a ficha, without opening it for typing; undefined when it has nothing. */
export async function readDraft(store: AccountStore, id: string, askedOf: AskedOf): Promise<Content | undefined> {
  const ficha = await store.findFicha(id)
  return ficha && readContent(store, ficha, askedOf)
}

async function readContent(store: AccountStore, ficha: KeptFicha, askedOf: AskedOf): Promise<Content> {
  const make = () => new Content(ficha, askedOf)
  const content = await readInto(make(), make, store.db)
  for (const text of await readAllTexts(store.db, ficha.id)) content.takeText(text)
  return content
}

/**
 * Opens the draft of a ficha for typing, once everything that was kept has been read; undefined when the server never
 * gave this ficha to this device. `askedOf` says what the edition asks in a cell. Whoever opens it closes it; while
 * somebody holds it, or something of it is not kept yet, opening gives the same draft.
 */
export async function openDraft(store: AccountStore, id: string, askedOf: AskedOf): Promise<Draft | undefined> {
  const drafts = draftsInHand(store)
  const held = drafts.get(id) ?? { draft: readAndFollow(store, id, askedOf, () => letGo(drafts, id)), holders: 0 }
  drafts.set(id, held)
  held.holders++
  const draft = await held.draft.catch((error: unknown) => {
    drafts.delete(id)
    throw error
  })
  if (!draft) drafts.delete(id)
  return draft
}

/** One holder less; true when it was the last one and everything is kept. */
async function letGo(drafts: Map<string, HeldDraft>, id: string): Promise<boolean> {
  const held = drafts.get(id)
  if (!held || --held.holders > 0) return false
  await (await held.draft)?.whenSaved()
  if (held.holders > 0 || drafts.get(id) !== held) return false
  return drafts.delete(id)
}

async function readAndFollow(
  store: AccountStore,
  id: string,
  askedOf: AskedOf,
  onClose: () => Promise<boolean>,
): Promise<Draft | undefined> {
  const heard: (Wrote | undefined)[] = []
  const stopHearing = store.onWritten((wrote) => heard.push(wrote))
  const state = await readFichaState(store.db, id)
  const content = state && (await readContent(store, state.ficha, askedOf))
  stopHearing()
  if (!content) return undefined
  const diskSync = new DiskSync(store, content, onClose)
  const draft = new Draft(store, content, diskSync.writer, diskSync, state.lock)
  diskSync.follow(draft, heard)
  return draft
}
