import Dexie, { type Table } from 'dexie'
import type { Answers } from '../../ficha/answer.ts'
import type { Justification, Period, Programme } from '../../ficha/period.ts'
import type { Status } from '../../ficha/status.ts'
import type { Receipt } from '../../protocol/bodies.ts'
import type { Review } from '../../protocol/review.ts'
import type { Condensed } from '../editing/content.ts'
import type { KeptEntry } from '../journal/entry.ts'
import type { KeptJustification } from '../journal/justification-fold.ts'
import { migrate } from '../journal/migrations.ts'
import type { Note } from './notes.ts'

/** A ficha as the server gave it last: with it everything opens without a network. */
export interface KeptFicha {
  readonly id: string
  /** The version that a sending names as the one it changes. */
  readonly version: number
  readonly status: Status
  readonly edition: number
  readonly period: Period
  readonly programme: Programme
  readonly base: Answers
  /** What it opened with, where `base` is what was sent last: its journal was typed over this. */
  readonly opened?: Answers
  readonly justifications: readonly Justification[]
  /** Justifications of the former ficha, offered again. */
  readonly offered?: readonly Justification[]
  /** Its receipt, when the server has it as sent. */
  readonly sent?: Receipt
  /** Its review as the server gave it with this version or a former one: observations are answered without a network. */
  readonly review?: Review
  /** ISO UTC. */
  readonly receivedAt: string
}

/** The fold of a journal, kept to open quickly: it says nothing that the journal doesn't. */
export interface KeptFold extends Condensed {
  readonly ficha: string
}

/** As much of a queued sending as a draft has to know to stand still; `sending` keeps more in the same row. */
export interface QueuedRow {
  readonly ficha: string
  readonly state: string
  readonly version: number
}

/** How far this device has read the journal that the server keeps of a ficha. */
export interface CursorRow {
  readonly ficha: string
  readonly cursor: number
}

/** A colleague, by the id under which entries carry them. */
export interface PersonRow {
  readonly id: string
  readonly name: string
}

export interface MetaRow {
  readonly key: 'device' | 'account' | 'signedOut' | 'openedAt' | `sighting:${string}`
  readonly value: unknown
}

/** Everything of one account on this device. */
export class DraftsDatabase extends Dexie {
  declare fichas: Table<KeptFicha, string>
  declare journal: Table<KeptEntry, string>
  declare drafts: Table<KeptFold, string>
  declare justifications: Table<KeptJustification, string>
  declare queue: Table<QueuedRow, string>
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
