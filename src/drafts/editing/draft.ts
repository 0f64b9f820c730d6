import { type CellAddress, cellAddress } from '../../ficha/address.ts'
import type { Justification } from '../../ficha/period.ts'
import type { Content } from '../journal/content.ts'
import type { Entry } from '../journal/entry.ts'
import type { Justifiable, TextEntry } from '../journal/justification-fold.ts'
import { KeyedObservable, Observable } from '../observable.ts'
import type { AccountStore } from '../store/account-store.ts'
import type { FichaState, Lock } from '../store/lock.ts'
import type { SaveState } from '../store/save-state.ts'
import type { Writer } from '../store/writer.ts'
import type { Change } from './change.ts'
import type { DraftDisk, DraftView } from './draft-view.ts'
import { Edits } from './edits.ts'
import { changesBetween, changesToAppend, changesToPlace, changesToRemove, changesToReturn } from './row-changes.ts'

/**
 * The answers of a ficha on this device while they are being typed. Every change is in memory and its write issued
 * before the method returns. While the draft is locked what changes it answers false and does nothing. Made by
 * `openDraft`, which has read what was there before.
 */
export class Draft {
  readonly #view: Observable<DraftView>
  readonly #cells = new KeyedObservable<CellAddress>()
  readonly #edits: Edits
  readonly #device: string
  #lock: Lock | undefined
  #isFreezing = false

  constructor(
    store: AccountStore,
    private readonly content: Content,
    private readonly writer: Writer,
    private readonly disk: DraftDisk,
    lock: Lock | undefined,
  ) {
    this.#lock = lock
    this.#device = store.replicaId.device
    this.#edits = new Edits(store, content, writer, (cells) => this.#show(cells))
    this.#view = new Observable(this.#look())
  }

  readonly getSnapshot = (): DraftView => this.#view.getSnapshot()
  readonly subscribe = (listener: () => void): (() => void) => this.#view.subscribe(listener)

  /** Whether what was typed is kept, for the line that says so. */
  get saving(): Pick<Observable<SaveState>, 'getSnapshot' | 'subscribe'> {
    return this.writer.state
  }

  /** The text of a cell, verbatim. */
  typed(cell: CellAddress): string {
    return this.content.typed(cell)
  }

  /** Hears when the text of one cell may have changed. */
  subscribeCell(cell: CellAddress, listener: () => void): () => void {
    return this.#cells.subscribe(cell, listener)
  }

  /** Who typed what holds in a cell, and when; undefined when it is as the server gave it. */
  entryOf(cell: CellAddress): Entry | undefined {
    return this.content.entryOf(cell)
  }

  /** What others typed in a cell without seeing what holds there, and nobody resolved yet. */
  readonly concurrentEditsOf = (cell: CellAddress): readonly Entry[] => this.content.concurrentEditsOf(cell)

  /** Cells in which people typed without seeing each other. */
  readonly cellsInConflict = (): readonly CellAddress[] => this.content.cellsInConflict()

  /** Resolves such a cell: what somebody else typed there, or what holds, is what is meant. */
  resolve(cell: CellAddress, typed = this.typed(cell)): boolean {
    return this.#edit(() => this.#edits.resolve(cell, typed))
  }

  /** From now on nothing changes in the entries that were made, so that they can be sent: what is not kept yet. */
  seal(): ReadonlySet<string> {
    this.#edits.seal()
    return new Set(this.writer.pending().map((one) => one.row.id))
  }

  /** The justification as last written, blank ones too. */
  justification(finding: Justifiable): Justification | undefined {
    return this.content.justification(finding)
  }

  /** A key in a cell. Keys in a row in one cell are one entry and one step. */
  set(cell: CellAddress, typed: string): boolean {
    return this.#edit(() => this.#edits.typeCell(cell, typed))
  }

  /** What was just typed in a cell, as such things are written. */
  tidy(cell: CellAddress, typed: string): boolean {
    return this.#edit(() => this.#edits.tidy(cell, typed))
  }

  /** A pasted block, or what a workbook brought, its new rows at the ends of their tables: one step, one transaction. */
  setMany(cells: Iterable<readonly [CellAddress, string]>, rows: Parameters<typeof changesToAppend>[1] = []): boolean {
    return this.#edit(() =>
      this.#edits.together(() => {
        for (const change of changesToAppend(this.content, rows)) this.#edits.write(change)
        for (const [cell, typed] of cells) this.#edits.typeCell(cell, typed)
      }),
    )
  }

  /** The focus left: the next key in the same cell is a change and a step of its own. */
  readonly endTyping = (): void => this.#edits.endTyping()

  /** Adds a row to a free table, at the end unless told; its id. */
  addRow(table: string, at = Number.POSITIVE_INFINITY): string | undefined {
    const row = `r${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`
    return this.#make(() => changesToPlace(this.content, table, row, at)) ? row : undefined
  }

  /** Takes a row away; its cells are kept, for its return. */
  removeRow(table: string, row: string): boolean {
    return this.#make(() => changesToRemove(this.content, table, row))
  }

  /** Brings a row that was taken away back to where it stood, with all it had. */
  returnRow(table: string, row: string): boolean {
    return this.#make(() => changesToReturn(this.content, table, row))
  }

  /** Who took a row away on another device or tab, and when; undefined when it is here, or was taken away in this one. */
  removedElsewhere(table: string, row: string): Entry | undefined {
    const entry = this.content.rowEntryOf(cellAddress(table, { row }))
    return entry?.op === 'removeRow' && entry.device !== this.#device ? entry : undefined
  }

  /** Moves a row so that it stands at `to` among the rows of its table. */
  moveRow(table: string, row: string, to: number): boolean {
    const isHere = this.content
      .placed()
      .get(table)
      ?.some((one) => one.id === row)
    return this.#make(() => (isHere ? changesToPlace(this.content, table, row, to) : []))
  }

  /** Puts an earlier text back in a cell. */
  restore(cell: CellAddress, typed: string): boolean {
    return this.#make(() => [{ op: 'restore', cell, typed }])
  }

  /** Brings an earlier version back, as one step. */
  restoreVersion(earlier: Content): boolean {
    return this.#make(() => changesBetween(this.content, earlier))
  }

  /** Takes back the last step of this tab that nobody changed since; false when there is none. */
  undo(): boolean {
    return !this.#lock && this.#edits.undo()
  }

  /** The cells that the last undo or redo changed, for the word on it. */
  get replayed(): readonly CellAddress[] {
    return this.#edits.replayed
  }

  redo(): boolean {
    return !this.#lock && this.#edits.redo()
  }

  /** A key in the text about a finding; a blank one takes it back. The last one counts, all are kept. */
  justify(finding: string, justification: Justification): boolean {
    return this.#edit(() => this.#edits.type({ finding, justification }))
  }

  /** Resolves when what the disk has by now was taken in. */
  readonly whenCaughtUp = (): Promise<void> => this.disk.whenCaughtUp()

  /** Resolves when everything typed so far is kept. */
  readonly whenSaved = (): Promise<void> => this.writer.whenSaved()

  /** Tries at once to keep what could not be kept. */
  readonly retrySaving = (): void => this.writer.retry()

  /**
   * Locks at once and then freezes, so that nothing is typed between what is on the screen and what is sent.
   * Afterwards the draft stands as the queue says: unlocked, when freezing failed.
   */
  async holdStill<T>(freeze: (view: DraftView) => Promise<T>): Promise<T> {
    this.#isFreezing = true
    this.#setLock(this.#lock ?? 'queued')
    try {
      return await freeze(this.getSnapshot())
    } finally {
      this.#isFreezing = false
      const state = await this.disk.fichaState().catch(() => undefined)
      if (state) this.takeState(state)
      else this.#setLock(undefined)
    }
  }

  /** The ficha stands otherwise: the server gave another version, or its sending went on. */
  takeState({ ficha, lock }: FichaState): void {
    const changed = this.content.takeFicha(ficha)
    if (changed) this.#show(changed === 'all' ? 'all' : [])
    if (!this.#isFreezing) this.#setLock(lock)
  }

  /** Takes in what another tab or another device wrote. */
  takeIn(entries: readonly Entry[], texts: readonly TextEntry[]): void {
    const news = entries.filter((entry) => this.content.take(entry))
    const newTexts = texts.filter((text) => this.content.takeText(text))
    if (news.length === 0 && newTexts.length === 0) return
    this.#edits.takenIn()
    this.#show('all')
  }

  /** Lets go of the draft, once what was typed is kept or could not be. */
  close(): Promise<void> {
    return this.disk.close()
  }

  #edit(work: () => void): boolean {
    if (this.#lock) return false
    work()
    return true
  }

  /** Writes some changes as one step; false when there are none, or the draft is locked. */
  #make(changes: () => readonly Change[]): boolean {
    if (this.#lock) return false
    const made = this.#edits.together(() => changes().map((change) => this.#edits.write(change)))
    return made.length > 0
  }

  #setLock(lock: Lock | undefined): void {
    if (lock === this.#lock) return
    this.#lock = lock
    this.endTyping()
    this.#show([])
  }

  #look(): DraftView {
    const { ficha, answers } = this.content
    const [justifications, replies] = [this.content.justifications(), this.content.replies()]
    const { canUndo, canRedo } = this.#edits
    return { ficha, answers, justifications, replies, lock: this.#lock, canUndo, canRedo }
  }

  /** Tells the screens, after the write was issued. */
  #show(cells: readonly CellAddress[] | 'all'): void {
    this.#view.set(this.#look())
    this.#cells.tell(cells)
  }
}
