// Write-behind with retries under exponential backoff: issued as somebody types, called saved once the disk has it.

import type { KeptEntry } from '../journal/entry.ts'
import type { KeptTextEntry } from '../journal/justification-fold.ts'
import { Observable } from '../observable.ts'
import type { DraftsDatabase } from './database.ts'
import { type DraftPorts, isoTime } from './ports.ts'
import { reasonOf, type SaveState } from './save-state.ts'

export type WrittenRow =
  | { readonly table: 'journal'; readonly row: KeptEntry }
  | { readonly table: 'justifications'; readonly row: KeptTextEntry }

const FIRST_RETRY = 1_000
const LONGEST_RETRY = 30_000
/** An entry that is typed on is written at most so often: its first key at once, the next ones together. */
const TYPED_ON = 200

/** Writes to the journal and knows what is not kept yet. What failed goes along with the next write and is retried. */
export class Writer {
  readonly state: Observable<SaveState>
  /** In the order in which they were made; an entry typed on replaces itself. */
  readonly #pending = new Map<string, WrittenRow>()
  readonly #waiting: (() => void)[] = []
  #since: string | undefined
  #reason: string | undefined
  #wait = FIRST_RETRY
  #cancelRetry: (() => void) | undefined
  /** The entry that was written last, and when. */
  #last: { readonly id: string; readonly at: number } | undefined
  /** What waits to be written: the last key of an entry that was written a moment ago. */
  #held: { readonly record: WrittenRow; readonly timer: ReturnType<typeof setTimeout> } | undefined
  readonly #stopWatching: () => void

  constructor(
    private readonly db: DraftsDatabase,
    private readonly ports: DraftPorts,
    private readonly onKept: (records: readonly WrittenRow[]) => void,
    lastAt: string | undefined,
  ) {
    this.state = new Observable<SaveState>({ state: 'saved', at: lastAt })
    this.#stopWatching = ports.whenLeaving(() => this.flush())
  }

  /**
   * Issues the write before it returns: what comes after it in the same task can't lose it. Only who types on in an entry
   * that was issued a moment ago waits for the end of that moment, or until the cell or the page is left.
   */
  write(records: readonly WrittenRow[]): void {
    for (const record of records) this.#pending.set(record.row.id, record)
    this.#since ??= this.#now()
    const [first, ...more] = records
    if (first && more.length === 0 && !this.#reason && this.#isTypedOn(first)) this.#hold(first)
    else {
      this.flush()
      this.#issue(this.#reason ? [...this.#pending.values()] : records)
    }
    this.#publish()
  }

  /** Issues at once what waits for somebody to stop typing. */
  flush(): void {
    const record = this.#takeHeld()
    if (record) this.#issue([record])
  }

  #takeHeld(): WrittenRow | undefined {
    const held = this.#held
    clearTimeout(held?.timer)
    this.#held = undefined
    return held?.record
  }

  #isTypedOn({ row }: WrittenRow): boolean {
    return this.#last?.id === row.id && performance.now() - this.#last.at < TYPED_ON
  }

  #hold(record: WrittenRow): void {
    const left = (this.#last?.at ?? 0) + TYPED_ON - performance.now()
    const timer = this.#held?.timer ?? setTimeout(() => this.flush(), left)
    this.#held = { record, timer }
  }

  /** What this tab has not seen kept yet. */
  pending(): readonly WrittenRow[] {
    return [...this.#pending.values()]
  }

  /** Tries at once what failed. */
  retry(): void {
    this.#cancelRetry?.()
    this.#cancelRetry = undefined
    this.#takeHeld()
    if (this.#pending.size > 0) this.#issue([...this.#pending.values()])
  }

  /** Resolves when everything typed so far is kept. */
  whenSaved(): Promise<void> {
    this.flush()
    return this.#pending.size === 0 ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve))
  }

  close(): void {
    this.flush()
    this.#stopWatching()
    this.#cancelRetry?.()
  }

  #issue(records: readonly WrittenRow[]): void {
    const last = records.at(-1)
    this.#last = last && { id: last.row.id, at: performance.now() }
    this.#store(records).then(
      () => this.#kept(records),
      (error: unknown) => this.#refused(error),
    )
  }

  /** One transaction: a paste is kept whole or not at all. A key by itself needs none around it, and costs half. */
  async #store(records: readonly WrittenRow[]): Promise<void> {
    const { db } = this
    const [first, ...more] = records
    if (first && more.length === 0) return void (await putOne(db, first))
    const entries = records.flatMap((record) => (record.table === 'journal' ? [record.row] : []))
    const texts = records.flatMap((record) => (record.table === 'justifications' ? [record.row] : []))
    const tables = [...(entries.length > 0 ? [db.journal] : []), ...(texts.length > 0 ? [db.justifications] : [])]
    await db.transaction('rw', tables, async () => {
      const puts = [
        entries.length > 0 && db.journal.bulkPut(entries),
        texts.length > 0 && db.justifications.bulkPut(texts),
      ]
      await Promise.all(puts)
    })
  }

  #kept(records: readonly WrittenRow[]): void {
    for (const record of records) if (this.#pending.get(record.row.id) === record) this.#pending.delete(record.row.id)
    if (this.#pending.size === 0) this.#concluded()
    this.#publish()
    this.onKept(records)
  }

  #concluded(): void {
    this.#since = undefined
    this.#reason = undefined
    this.#wait = FIRST_RETRY
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  #refused(error: unknown): void {
    if (this.#pending.size === 0) return
    this.#reason = reasonOf(error)
    this.#cancelRetry?.()
    this.#cancelRetry = this.ports.schedule(() => this.retry(), this.#wait)
    this.#wait = Math.min(this.#wait * 2, LONGEST_RETRY)
    this.#publish()
  }

  #publish(): void {
    const since = this.#since
    if (since === undefined) this.state.set({ state: 'saved', at: this.#now() })
    else if (this.#reason) this.state.set({ state: 'failed', since, reason: this.#reason })
    else if (this.state.getSnapshot().state !== 'saving') this.state.set({ state: 'saving', since })
  }

  #now(): string {
    return isoTime(this.ports.now())
  }
}

/**
 * One row in a transaction of IndexedDB itself, issued with the key: what Dexie does around one (zones, middleware, a
 * promise of its own) took most of the time. Nobody watches these tables, and an error is the same.
 */
function putOne(db: DraftsDatabase, { table, row }: WrittenRow): PromiseLike<unknown> {
  if (!db.isOpen()) return table === 'journal' ? db.journal.put(row) : db.justifications.put(row)
  return new Promise((resolve, reject) => {
    const transaction = db.backendDB().transaction([table], 'readwrite', { durability: 'strict' })
    transaction.oncomplete = resolve
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'))
    transaction.objectStore(table).put(row)
  })
}
