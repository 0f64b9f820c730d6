import type { CellAddress } from '../../ficha/address.ts'
import type { Content } from '../journal/content.ts'
import type { AccountStore } from '../store/account-store.ts'
import type { Writer, WrittenRow } from '../store/writer.ts'
import { type Change, changeOf, concurrentAt, heldAt, isAsItStands, isSamePlace, isText } from './change.ts'
import { EntryWriter } from './entry-writer.ts'
import { backOf } from './row-changes.ts'
import { type Reversible, type Step, UndoStack } from './undo.ts'

/** Milliseconds after the last key in which somebody is still typing: another digit may follow. */
const STILL_TYPING = 5_000

interface Batch {
  readonly written: WrittenRow[]
  readonly step: Reversible[]
}

/**
 * Edits of cells, rows and texts, turned into entries: in memory at once, their write issued when the edit ends,
 * undoable. What is being typed now is one entry, wherever it is: the next key at the same place overwrites it.
 */
export class Edits {
  readonly #undo = new UndoStack()
  readonly #entries: EntryWriter
  #batch: Batch | undefined
  #open: WrittenRow | undefined
  /** The open entry may be on its way to the server: the next key makes another, within the same step. */
  #isSealed = false
  #replayed: readonly CellAddress[] = []
  /** It was written once more against another's; two who type at once would otherwise go on for ever. */
  #isDefended = false

  constructor(
    private readonly store: AccountStore,
    private readonly content: Content,
    private readonly writer: Writer,
    /** Told when the writes were issued. */
    private readonly onDone: (cells: readonly CellAddress[]) => void,
  ) {
    this.#entries = new EntryWriter(store, content)
  }

  get canUndo(): boolean {
    return this.#undo.canUndo
  }

  get canRedo(): boolean {
    return this.#undo.canRedo
  }

  /** A key. Keys in a row at one place are one entry and one step. */
  type(change: Change): void {
    this.#isDefended = false
    if (!this.#batch && this.#isOpenAt(change)) return this.#typeOn(change)
    // Who begins to type has seen what others wrote there; who pastes over it may not have.
    const settles = this.#batch ? undefined : this.#concurrent(change)
    const written = this.together(() => this.write({ ...change, settles }))
    if (!this.#batch) this.#open = written
  }

  /** A key in a cell; none where it says what stands there. U+0000, which a paste may bring, no store keeps. */
  typeCell(cell: CellAddress, pasted: string): void {
    const typed = pasted.replaceAll('\0', '')
    if (typed !== this.content.typed(cell)) this.type({ op: 'set', cell, typed })
  }

  /** Writes what was just typed as such things are written ('158.255'): the same typing, which resolves nothing. */
  tidy(cell: CellAddress, typed: string): void {
    const change = { op: 'set', cell, typed } as const
    if (this.#isOpenAt(change) && typed !== this.content.typed(cell)) this.#typeOn(change)
  }

  endTyping(): void {
    this.writer.flush()
    this.#open = undefined
    this.#isSealed = false
  }

  /** From now on no entry that was made changes: they may be sent. */
  seal(): void {
    this.#isSealed = this.#open !== undefined
  }

  /**
   * Others' entries came in. What is being typed stays under the fingers: where somebody typed at the same place without
   * seeing it, or right after its last key, it is written once more, once for each key at most, and stands against theirs.
   */
  takenIn(): void {
    if (!this.#open) return
    const { row } = this.#open
    const change = changeOf(this.#open)
    if (heldAt(change, this.content)?.id === row.id) return
    const isUnseen = concurrentAt(change, this.content).includes(row.id)
    const isTyping = this.store.ports.now() - Date.parse(row.at) < STILL_TYPING
    if (!(isUnseen || isTyping) || this.#isDefended) return this.endTyping()
    this.#isDefended = true
    this.#goOn(change)
  }

  /** Resolves a cell in which people typed without seeing each other: this text holds. */
  resolve(cell: CellAddress, typed: string): void {
    const change = { op: 'restore', cell, typed } as const
    this.together(() => this.write({ ...change, settles: this.#concurrent(change) }))
  }

  /** Everything written inside is one step and one transaction. */
  together<T>(work: () => T): T {
    return this.#gather(work, (step) => this.#undo.push(step))
  }

  /** Writes a change; inside `together` only. */
  write(change: Change): WrittenRow {
    const back = backOf(change, this.content)
    const written = this.#entries.make(change)
    this.#batch!.written.push(written)
    this.#batch!.step.push({
      back,
      again: isText(change) || change.op !== 'set' ? change : { ...change, op: 'restore' },
    })
    return written
  }

  /** The cells that the last undo or redo changed. */
  get replayed(): readonly CellAddress[] {
    return this.#replayed
  }

  undo(): boolean {
    return this.#replay(
      () => this.#undo.takeUndo(),
      (step) => step.map((one) => one.back).reverse(),
    )
  }

  redo(): boolean {
    return this.#replay(
      () => this.#undo.takeRedo(),
      (step) => step.map((one) => one.again),
    )
  }

  #isOpenAt(change: Change): boolean {
    return this.#open !== undefined && isSamePlace(changeOf(this.#open), change)
  }

  #concurrent(change: Change): readonly string[] | undefined {
    const ids = concurrentAt(change, this.content)
    return ids.length > 0 ? ids : undefined
  }

  /** Another key at the same place: the same entry, with what it says now. */
  #typeOn(change: Change): void {
    if (this.#isSealed) this.#goOn(change)
    else this.#keepOpen(this.#entries.overwrite(this.#open!, change), change)
  }

  /** Goes on typing in an entry of its own, within the same step. */
  #goOn(change: Change): void {
    this.#isSealed = false
    this.#keepOpen(this.#entries.follow(this.#open!, change), change)
  }

  #keepOpen(written: WrittenRow, change: Change): void {
    this.#open = written
    this.#undo.extend(change)
    this.writer.write([written])
    this.onDone(cellsOf([change]))
  }

  #gather<T>(work: () => T, onStep: (step: Step) => void): T {
    if (this.#batch) return work()
    this.endTyping()
    const batch: Batch = { written: [], step: [] }
    this.#batch = batch
    try {
      return work()
    } finally {
      this.#batch = undefined
      this.#conclude(batch, onStep)
    }
  }

  #conclude({ written, step }: Batch, onStep: (step: Step) => void): void {
    if (written.length === 0) return
    this.writer.write(written)
    onStep(step)
    this.onDone(cellsOf(step.map((one) => one.again)))
  }

  /** Undoes or redoes the first step that still has something of ours to change. */
  #replay(take: () => Step | undefined, way: (step: Step) => readonly Change[]): boolean {
    for (let step = take(); step; step = take()) if (this.#writeDue(way(step))) return true
    return false
  }

  #writeDue(changes: readonly Change[]): boolean {
    const made = this.#gather(
      // One by one: a step may have written twice in a cell.
      () => changes.filter((change) => this.#isDue(change) && this.write(change)),
      () => undefined,
    )
    if (made.length > 0) this.#replayed = cellsOf(made)
    return made.length > 0
  }

  /** A change is replayed only where what holds was written in this tab: another's later work isn't undone. */
  #isDue(change: Change): boolean {
    const isOurs = heldAt(change, this.content)?.device === this.store.replicaId.device
    return isOurs && !isAsItStands(change, this.content)
  }
}

const cellsOf = (changes: readonly Change[]): CellAddress[] =>
  changes.flatMap((change) => (isText(change) ? [] : [change.cell]))
