import type { CellAddress } from '../../ficha/address.ts'
import type { Content } from '../journal/content.ts'
import type { Entry, KeptEntry } from '../journal/entry.ts'
import type { AccountStore } from '../store/account-store.ts'
import type { Writer, Written } from '../store/writer.ts'
import { backOf } from './row-changes.ts'
import { freshStamp, now } from './stamp.ts'
import { type Change, isOfCell, isRewriting, type Reversible, type Rewriting, type Step, UndoStack } from './undo.ts'

/** Milliseconds after the last key in which somebody is still typing: another digit may follow. */
export const STILL_TYPING = 5_000

/** What people do, turned into entries: in memory at once, their write issued when the gesture ends, undoable. */
export class Gestures {
  readonly #undo = new UndoStack()
  #gesture: { written: Written[]; step: Reversible[] } | undefined
  /** The entry that the next key in the same cell overwrites. */
  #open: KeptEntry | undefined
  /** It may be on its way to the server: the next key makes another, within the same step. */
  #isSealed = false
  /** It was written once more against another's; two who type at once would otherwise go on for ever. */
  #isDefended = false

  constructor(
    private readonly store: AccountStore,
    private readonly content: Content,
    private readonly writer: Writer,
    /** Told when the writes were issued. */
    private readonly onDone: (cells: readonly CellAddress[]) => void,
  ) {}

  get canUndo(): boolean {
    return this.#undo.canUndo
  }

  get canRedo(): boolean {
    return this.#undo.canRedo
  }

  /** A key in a cell. Keys in a row in one cell are one entry and one step. */
  type(cell: CellAddress, typed: string): void {
    if (typed === this.content.typed(cell)) return
    this.#isDefended = false
    if (this.#open?.cell === cell && !this.#gesture) return this.#typeOn(this.#open, typed)
    // Who begins to type in a cell has seen what others wrote there; who pastes over it may not have.
    const settles = this.#gesture ? undefined : this.#concurrentIds(cell)
    const entry = this.together(() => this.write({ op: 'set', cell, typed, settles }))
    if (!this.#gesture) this.#open = entry
  }

  /** Writes what was just typed as such things are written ('158.255'): the same typing, which resolves nothing. */
  tidy(cell: CellAddress, typed: string): void {
    if (this.#open?.cell === cell && typed !== this.content.typed(cell)) this.#typeOn(this.#open, typed)
  }

  endTyping(): void {
    this.#open = undefined
    this.#isSealed = false
  }

  /** From now on no entry that was made changes: they may be sent. */
  seal(): void {
    this.#isSealed = this.#open !== undefined
  }

  /**
   * Others' entries came in. What is being typed stays under the fingers: where somebody typed in the same cell without
   * seeing it, or right after its last key, it is written once more, once for each key at most, and stands against theirs.
   */
  takenIn(): void {
    const open = this.#open
    if (!open || this.content.entryOf(open.cell)?.id === open.id) return
    const isUnseen = this.content.concurrentEditsOf(open.cell).some((one) => one.id === open.id)
    const isTyping = this.store.ports.now() - Date.parse(open.at) < STILL_TYPING
    if (!(isUnseen || isTyping) || this.#isDefended) return this.endTyping()
    this.#isDefended = true
    this.#goOn(open, open.typed)
  }

  /** Resolves a cell in which people typed without seeing each other: this text holds. */
  resolve(cell: CellAddress, typed: string): void {
    this.together(() => this.write({ op: 'restore', cell, typed, settles: this.#concurrentIds(cell) }))
  }

  #concurrentIds(cell: CellAddress): readonly string[] | undefined {
    const ids = this.content.concurrentEditsOf(cell).map((one) => one.id)
    return ids.length > 0 ? ids : undefined
  }

  /** Everything written inside is one step and one transaction. */
  together<T>(work: () => T): T {
    return this.#gather(work, (step) => this.#undo.push(step))
  }

  /** Writes a change; inside `together` only. */
  write(change: Change): KeptEntry {
    const gesture = this.#gesture!
    const back = backOf(change, this.content)
    const replaces = this.#holding(change)?.id ?? null
    const kept = { ficha: this.content.ficha.id, sent: 0 } as const
    const entry: KeptEntry = { ...freshStamp(this.store, this.content), ...withoutBlank(change), replaces, ...kept }
    this.content.take(entry)
    gesture.written.push({ table: 'journal', row: entry })
    gesture.step.push({ back, again: change.op === 'set' ? { ...change, op: 'restore' } : change })
    return entry
  }

  /** A step that isn't about cells or rows. */
  add(step: Rewriting): void {
    this.#undo.push(step)
  }

  undo(): boolean {
    return this.#replay(
      () => this.#undo.takeUndo(),
      (step) => (isRewriting(step) ? step.back : step.map((one) => one.back).reverse()),
    )
  }

  redo(): boolean {
    return this.#replay(
      () => this.#undo.takeRedo(),
      (step) => (isRewriting(step) ? step.again : step.map((one) => one.again)),
    )
  }

  /** Another key in the same cell: the same entry, with what it says now. */
  #typeOn(open: KeptEntry, typed: string): void {
    if (this.#isSealed) return this.#goOn(open, typed)
    const entry = { ...open, typed, at: now(this.store) }
    this.#open = entry
    this.content.take(entry)
    this.#undo.extend(typed)
    this.writer.write([{ table: 'journal', row: entry }])
    this.onDone([entry.cell])
  }

  /** Goes on typing in an entry of its own, within the same step. */
  #goOn(open: KeptEntry, typed: string): void {
    const { settles: _settled, ...before } = open
    const entry = { ...before, ...freshStamp(this.store, this.content), typed, replaces: open.id }
    this.#open = entry
    this.#isSealed = false
    this.content.take(entry)
    this.#undo.extend(typed)
    this.writer.write([{ table: 'journal', row: entry }])
    this.onDone([entry.cell])
  }

  #gather<T>(work: () => T, onStep: (step: Step) => void): T {
    if (this.#gesture) return work()
    this.endTyping()
    const gesture = { written: [], step: [] as Reversible[] }
    this.#gesture = gesture
    try {
      return work()
    } finally {
      this.#gesture = undefined
      this.#conclude(gesture, onStep)
    }
  }

  #conclude(gesture: { written: Written[]; step: readonly Reversible[] }, onStep: (step: Step) => void): void {
    if (gesture.written.length === 0) return
    this.writer.write(gesture.written)
    onStep(gesture.step)
    this.onDone(gesture.step.map((one) => one.again.cell))
  }

  /** Undoes or redoes the first step that still has something of ours to change. */
  #replay(take: () => Step | undefined, way: (step: Step) => readonly Change[] | (() => boolean)): boolean {
    for (let step = take(); step; step = take()) {
      const changes = way(step)
      if (typeof changes === 'function' ? this.#rewrite(changes) : this.#writeDue(changes)) return true
    }
    return false
  }

  #rewrite(rewrite: () => boolean): boolean {
    this.endTyping()
    const isDone = rewrite()
    if (isDone) this.onDone([])
    return isDone
  }

  #writeDue(changes: readonly Change[]): boolean {
    const made = this.#gather(
      // One by one: a step may have written twice in a cell.
      () => changes.filter((change) => this.#isDue(change) && this.write(change)),
      () => undefined,
    )
    return made.length > 0
  }

  /** A change is replayed only where what holds was written in this tab: another's later work isn't undone. */
  #isDue(change: Change): boolean {
    if (this.#holding(change)?.device !== this.store.replicaId.device) return false
    return !isOfCell(change) || this.content.typed(change.cell) !== change.typed
  }

  #holding(change: Change): Entry | undefined {
    return isOfCell(change) ? this.content.entryOf(change.cell) : this.content.rowEntryOf(change.cell)
  }
}

/** An entry without settled ones has no such member, on disk and on the wire. */
const withoutBlank = ({ settles, ...change }: Change): Change => (settles ? { ...change, settles } : change)
