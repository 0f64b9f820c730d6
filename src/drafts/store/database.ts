import Dexie, { type Table } from 'dexie'
import type { Receipt } from '../../protocol/bodies.ts'
import type { KeptEntry } from '../journal/entry.ts'
import type { KeptTextEntry } from '../journal/justification-fold.ts'
import type { KeptFicha } from '../kept-ficha.ts'
import { migrate } from './migrations.ts'
import type { CursorRow, KeptFold, MetaRow, Note, OutboxMessage, PersonRow } from './rows.ts'

/** Everything of one account on this device. */
export class DraftsDatabase extends Dexie {
  declare fichas: Table<KeptFicha, string>
  declare journal: Table<KeptEntry, string>
  declare drafts: Table<KeptFold, string>
  declare justifications: Table<KeptTextEntry, string>
  declare queue: Table<OutboxMessage, string>
  declare receipts: Table<Receipt, string>
  declare cursors: Table<CursorRow, string>
  declare people: Table<PersonRow, string>
  declare notes: Table<Note, [ficha: string, name: string]>
  declare meta: Table<MetaRow, string>

  constructor(account: string) {
    // Strict: the disk has it before the write counts as done, so that a power cut takes no key.
    super(databaseName(account), { chromeTransactionDurability: 'strict' })
    migrate(this)
  }
}

const PREFIX = 'cuadra-'
export const databaseName = (account: string): string => `${PREFIX}${account}`

/** Accounts that have a database here. */
export async function accountsHere(): Promise<string[]> {
  const names = await Dexie.getDatabaseNames()
  return names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length))
}
