import { changesToPlace, changesToRemove } from '../../src/drafts/editing/row-changes.ts'
import { Content } from '../../src/drafts/journal/content.ts'
import type { Entry } from '../../src/drafts/journal/entry.ts'
import { inOrder } from '../../src/drafts/journal/entry.ts'
import type { KeptFicha } from '../../src/drafts/kept-ficha.ts'
import type { SyncLog, Unsent } from '../../src/drafts/store/sync-log.ts'
import { type CellAddress, cellAddress } from '../../src/ficha/address.ts'
import type { Call } from '../../src/protocol/client.ts'
import type { JournalEntry, JournalPage } from '../../src/protocol/journal.ts'
import { syncRound } from '../../src/sending/syncing/sync-round.ts'
import { askedOf, BASE, FICHA } from '../drafts/office.ts'

const HELD: KeptFicha = { ...FICHA, receivedAt: '2026-11-21T12:00:00.000Z' }

/** A device as the server sees it: a journal on a disk that forgets nothing, and the draft that is its fold. */
export class Device implements SyncLog {
  readonly entries = new Map<string, Entry>()
  readonly content = new Content(HELD, askedOf)
  readonly #unsent = new Map<string, Entry>()
  #cursor = 0
  #seq = 0

  constructor(
    readonly name: string,
    readonly who: string,
    /** Days by which its clock is wrong. */
    private readonly daysOff: number,
  ) {}

  /** Types in a cell; whoever begins to type has seen what others wrote there. */
  type(cell: CellAddress, typed: string): void {
    const settles = this.content.concurrentEditsOf(cell).map((one) => one.id)
    const replaces = this.content.entryOf(cell)?.id ?? null
    this.#make({ op: 'set', cell, typed, replaces, ...(settles.length > 0 && { settles }) })
  }

  addRow(table: string, row: string, at: number): void {
    for (const change of changesToPlace(this.content, table, row, at)) this.#makeRow(change)
  }

  removeRow(table: string, index: number): void {
    const rows = this.content.placed().get(table) ?? []
    const row = rows[index % Math.max(rows.length, 1)]
    if (row) for (const change of changesToRemove(this.content, table, row.id)) this.#makeRow(change)
  }

  moveRow(table: string, index: number, to: number): void {
    const rows = this.content.placed().get(table) ?? []
    const row = rows[index % Math.max(rows.length, 1)]
    if (row) for (const change of changesToPlace(this.content, table, row.id, to)) this.#makeRow(change)
  }

  #makeRow(change: Pick<Entry, 'op' | 'cell' | 'typed'>): void {
    this.#make({ ...change, replaces: this.content.rowEntryOf(change.cell)?.id ?? null })
  }

  #make(change: Pick<Entry, 'op' | 'cell' | 'typed' | 'replaces' | 'settles'>): void {
    const seq = ++this.#seq
    const at = new Date(Date.parse('2026-11-21T14:00:00Z') + this.daysOff * 86_400_000 + seq * 1_000).toISOString()
    const stamp = { id: `${this.name}-${seq}`, device: `${this.name}.1`, seq, lamport: this.content.lamport + 1 }
    const entry: Entry = { ...stamp, who: this.who, at, ...change }
    this.#keep(entry)
    this.#unsent.set(entry.id, entry)
  }

  #keep(entry: Entry): void {
    this.entries.set(entry.id, entry)
    this.content.take(entry)
  }

  sync(call: Call, ficha: string) {
    return syncRound(call, this, this.who, ficha)
  }

  /** What a person sees: answers, rows in their order, texts, and cells with two values. */
  look() {
    const { answers } = this.content
    return {
      cells: Object.fromEntries([...answers.cells].sort()),
      rows: Object.fromEntries([...answers.rows].sort()),
      typed: this.content
        .touched()
        .sort()
        .map((cell) => [cell, this.content.typed(cell)]),
      inConflict: this.content
        .cellsInConflict()
        .sort()
        .map((cell) => [
          cell,
          ...this.content
            .concurrentEditsOf(cell)
            .map((one) => one.id)
            .sort(),
        ]),
    }
  }

  async waiting() {
    return this.#unsent.size > 0 ? [FICHA.id] : []
  }
  async countUnsent() {
    return this.#unsent.size
  }
  async withUnsent(_ficha: string, post: (unsent: Unsent) => Promise<boolean>) {
    const entries = [...this.#unsent.values()].sort((a, b) => a.seq - b.seq).map(({ who: _who, ...entry }) => entry)
    return entries.length === 0 || post({ device: `${this.name}.1`, entries: entries as JournalEntry[] })
  }
  async confirm(entries: readonly JournalEntry[]) {
    for (const { id } of entries) this.#unsent.delete(id)
  }
  async rewind() {
    this.#cursor = 0
    for (const entry of this.entries.values()) if (entry.device === `${this.name}.1`) this.#unsent.set(entry.id, entry)
  }
  async cursor() {
    return this.#cursor
  }
  async advance(_ficha: string, cursor: number) {
    this.#cursor = cursor
  }
  async keep(_ficha: string, page: JournalPage) {
    for (const { entry, who } of page.entries) {
      this.#unsent.delete(entry.id)
      if ('cell' in entry && !this.entries.has(entry.id)) this.#keep({ ...entry, who })
    }
    this.#cursor = Math.max(this.#cursor, page.cursor)
  }
}

/** The draft that these entries fold to, in whatever order they come. */
export function lookOf(entries: readonly Entry[]): ReturnType<Device['look']> {
  const device = new Device('reader', 'nobody', 0)
  for (const entry of entries) device.content.take(entry)
  return device.look()
}

export { BASE, cellAddress, inOrder }
