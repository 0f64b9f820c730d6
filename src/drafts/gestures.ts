import type { CellAddress } from '../ficha/address.ts'
import type { Content } from './content.ts'
import type { Desk } from './desk.ts'
import type { Entry, KeptEntry } from './entry.ts'
import { backOf } from './row-changes.ts'
import { freshStamp, now } from './stamp.ts'
import { type Change, isOfCell, type Reversible, type Step, UndoStack } from './undo.ts'
import type { Writer, Written } from './writer.ts'

/** What people do, turned into entries: in memory at once, their write issued when the gesture ends, undoable. */
export class Gestures {
  readonly #undo = new UndoStack()
  #gesture: { written: Written[]; step: Reversible[] } | undefined
  /** The entry that the next key in the same cell overwrites. */
  #open: KeptEntry | undefined

  constructor(
    private readonly desk: Desk,
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
    if (this.#open?.cell === cell && !this.#gesture) return this.#typeOn(this.#open, typed)
    const entry = this.together(() => this.write({ op: 'set', cell, typed }))
    if (!this.#gesture) this.#open = entry
  }

  endTyping(): void {
    this.#open = undefined
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
    const entry: KeptEntry = { ...freshStamp(this.desk, this.content), ...change, replaces, ...kept }
    this.content.take(entry)
    gesture.written.push({ table: 'journal', row: entry })
    gesture.step.push({ back, again: change.op === 'set' ? { ...change, op: 'restore' } : change })
    return entry
  }

  undo(): boolean {
    return this.#replay(() =>
      this.#undo
        .takeUndo()
        ?.map((one) => one.back)
        .reverse(),
    )
  }

  redo(): boolean {
    return this.#replay(() => this.#undo.takeRedo()?.map((one) => one.again))
  }

  /** Another key in the same cell: the same entry, with what it says now. */
  #typeOn(open: KeptEntry, typed: string): void {
    const entry = { ...open, typed, at: now(this.desk) }
    this.#open = entry
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

  #conclude(gesture: { written: Written[]; step: Step }, onStep: (step: Step) => void): void {
    if (gesture.written.length === 0) return
    this.writer.write(gesture.written)
    onStep(gesture.step)
    this.onDone(gesture.step.map((one) => one.again.cell))
  }

  /** Undoes or redoes the first step that still has something of ours to change. */
  #replay(take: () => readonly Change[] | undefined): boolean {
    for (let changes = take(); changes; changes = take()) {
      const step = changes
      const made = this.#gather(
        // One by one: a step may have written twice in a cell.
        () => step.filter((change) => this.#isDue(change) && this.write(change)),
        () => undefined,
      )
      if (made.length > 0) return true
    }
    return false
  }

  /** A change is replayed only where what holds was written in this tab: another's later work isn't undone. */
  #isDue(change: Change): boolean {
    if (this.#holding(change)?.device !== this.desk.seat.device) return false
    return !isOfCell(change) || this.content.typed(change.cell) !== change.typed
  }

  #holding(change: Change): Entry | undefined {
    return isOfCell(change) ? this.content.entryOf(change.cell) : this.content.rowEntryOf(change.cell)
  }
}
