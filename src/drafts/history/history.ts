import type { CellAddress } from '../../ficha/address.ts'
import { Content } from '../journal/content.ts'
import { type Entry, inOrder, isEntry, isLater } from '../journal/entry.ts'
import type { AskedOf } from '../journal/to-answers.ts'
import type { KeptFicha } from '../kept-ficha.ts'
import type { AccountStore } from '../store/account-store.ts'
import { readAllEntries } from '../store/journal.ts'

/** A sitting of one person: what was typed with no long pause, as one earlier version that can be opened. */
export interface Version {
  /** The last entry that it holds. */
  readonly upTo: Entry
  readonly who: string
  /** ISO UTC. */
  readonly from: string
  readonly to: string
  readonly changes: number
}

const PAUSE = 30 * 60 * 1_000

/** Everything that was ever typed in a cell and kept, the latest first. */
export async function historyOf(store: AccountStore, ficha: string, cell: CellAddress): Promise<Entry[]> {
  const found = await store.db.journal.where('[ficha+cell]').equals([ficha, cell]).toArray()
  return found.filter(isEntry).sort(inOrder).reverse()
}

/** Earlier versions of a ficha on this device, the latest first. */
export async function versionsOf(store: AccountStore, ficha: string): Promise<Version[]> {
  return groupBySitting(await readAllEntries(store.db, ficha)).reverse()
}

/** Opens an earlier version to be read; `draft.restoreVersion` brings it back. */
export async function openVersion(
  store: AccountStore,
  ficha: KeptFicha,
  { upTo }: Version,
  askedOf: AskedOf,
): Promise<Content> {
  // What was sent since isn't what it was typed over.
  const content = new Content({ ...ficha, base: ficha.opened ?? ficha.base }, askedOf)
  for (const entry of await readAllEntries(store.db, ficha.id)) if (!isLater(entry, upTo)) content.take(entry)
  return content
}

function groupBySitting(entries: readonly Entry[]): Version[] {
  const versions: Version[] = []
  for (const entry of [...entries].sort(inOrder)) {
    const last = versions.at(-1)
    if (last && goesOn(last, entry)) versions[versions.length - 1] = extend(last, entry)
    else versions.push({ upTo: entry, who: entry.who, from: entry.at, to: entry.at, changes: 1 })
  }
  return versions
}

const goesOn = (version: Version, entry: Entry): boolean =>
  version.who === entry.who && Date.parse(entry.at) - Date.parse(version.to) < PAUSE

const extend = (version: Version, entry: Entry): Version => ({
  ...version,
  upTo: entry,
  to: entry.at,
  changes: version.changes + 1,
})
