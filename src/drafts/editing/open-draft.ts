import { Content } from '../journal/content.ts'
import type { AskedOf } from '../journal/to-answers.ts'
import type { KeptFicha } from '../kept-ficha.ts'
import type { Desk } from '../store/account-store.ts'
import { readAllReasons, readInto } from '../store/journal.ts'
import { readStanding } from '../store/lock.ts'
import type { Wrote } from '../store/tabs.ts'
import { Keeper } from './disk-sync.ts'
import { Draft } from './draft.ts'

/** Reads what this device has of a ficha, without opening it for typing; undefined when it has nothing. */
export async function readDraft(desk: Desk, id: string, askedOf: AskedOf): Promise<Content | undefined> {
  const ficha = await desk.findFicha(id)
  return ficha && readContent(desk, ficha, askedOf)
}

async function readContent(desk: Desk, ficha: KeptFicha, askedOf: AskedOf): Promise<Content> {
  const make = () => new Content(ficha, askedOf)
  const content = await readInto(make(), make, desk.db)
  for (const reason of await readAllReasons(desk.db, ficha.id)) content.takeReason(reason)
  return content
}

/** An open draft and how many screens of this tab hold it. */
interface Held {
  readonly draft: Promise<Draft | undefined>
  holders: number
}

/** One draft per ficha and tab: two would number their entries alike and not hear each other. */
const open = new WeakMap<Desk, Map<string, Held>>()

/**
 * Opens the draft of a ficha for typing, once everything that was kept has been read; undefined when the server never
 * gave this ficha to this device. `askedOf` says what the edition asks in a cell. Whoever opens it closes it; while
 * somebody holds it, or something of it is not kept yet, opening gives the same draft.
 */
export async function openDraft(desk: Desk, id: string, askedOf: AskedOf): Promise<Draft | undefined> {
  const drafts = open.get(desk) ?? new Map<string, Held>()
  open.set(desk, drafts)
  const held = drafts.get(id) ?? { draft: readAndFollow(desk, id, askedOf, () => letGo(drafts, id)), holders: 0 }
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
async function letGo(drafts: Map<string, Held>, id: string): Promise<boolean> {
  const held = drafts.get(id)
  if (!held || --held.holders > 0) return false
  await (await held.draft)?.whenSaved()
  if (held.holders > 0 || drafts.get(id) !== held) return false
  return drafts.delete(id)
}

async function readAndFollow(
  desk: Desk,
  id: string,
  askedOf: AskedOf,
  onClose: () => Promise<boolean>,
): Promise<Draft | undefined> {
  const heard: (Wrote | undefined)[] = []
  const stopHearing = desk.onWritten((wrote) => heard.push(wrote))
  const standing = await readStanding(desk.db, id)
  const content = standing && (await readContent(desk, standing.ficha, askedOf))
  stopHearing()
  if (!content) return undefined
  const keeper = new Keeper(desk, content, onClose)
  const draft = new Draft(desk, content, keeper.writer, keeper, standing.lock)
  keeper.follow(draft, heard)
  return draft
}
