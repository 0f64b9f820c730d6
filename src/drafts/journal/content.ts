// Event sourcing: a draft is the fold of its journal over what the server gave.

import type { CellAddress } from '../../ficha/address.ts'
import type { Answers } from '../../ficha/answer.ts'
import { withChanges } from '../../ficha/answer-cells.ts'
import type { Justification } from '../../ficha/period.ts'
import type { KeptFicha } from '../kept-ficha.ts'
import { isSameReview } from '../kept-ficha.ts'
import type { KeptConcurrentEdits } from './concurrent-edits.ts'
import { type Entry, isLater } from './entry.ts'
import { Fold } from './fold.ts'
import { type Justifiable, JustificationFold, type TextEntry } from './justification-fold.ts'
import type { Placed } from './order.ts'
import { isReply, type Reply } from './replies.ts'
import { ReplyFold } from './reply-fold.ts'
import { type AskedOf, isInRemovedRow, printBase, readTyped, toAnswers } from './to-answers.ts'

/** A draft in memory: what the server gave, with every known entry on top. Knows no disk. */
export class Content {
  readonly #fold: Fold
  readonly #justifications: JustificationFold
  readonly #replies = new ReplyFold()
  readonly #askedOf: AskedOf
  #ficha: KeptFicha
  #answers: Answers | undefined
  /** Cells typed in since the answers were last read; only these are read again. */
  readonly #stale = new Set<CellAddress>()
  readonly #upTo = new Map<string, number>()
  #taken = 0

  constructor(ficha: KeptFicha, askedOf: AskedOf) {
    this.#ficha = ficha
    this.#askedOf = askedOf
    this.#fold = new Fold(ficha.base.rows, ficha.opened?.rows)
    this.#justifications = new JustificationFold(ficha.justifications)
  }

  get ficha(): KeptFicha {
    return this.#ficha
  }

  get lamport(): number {
    return Math.max(this.#fold.lamport, this.#justifications.lamport, this.#replies.lamport)
  }

  /** Takes an entry of the journal; true when it changes what holds. */
  take(entry: Entry): boolean {
    this.#count(entry)
    if (!this.#fold.apply(entry)) return false
    if (entry.op === 'set' || entry.op === 'restore') this.#stale.add(entry.cell)
    else this.#answers = undefined
    return true
  }

  /** The same for a text: a justification, or an answer to an observation. */
  takeText(entry: TextEntry): boolean {
    return (isReply(entry) ? this.#replies : this.#justifications).apply(entry)
  }

  /**
   * The server gave another version, and what was typed stays on top: 'all'. Or it said more of the review alone, and
   * what was examined stays as it is: 'review'. Undefined when it says the same.
   */
  takeFicha(ficha: KeptFicha): 'all' | 'review' | undefined {
    const { version, status, review } = this.#ficha
    if (ficha.version !== version || ficha.status !== status) return this.#rebase(ficha)
    if (isSameReview(ficha.review, review)) return undefined
    this.#ficha = { ...this.#ficha, review: ficha.review }
    return 'review'
  }

  #rebase(ficha: KeptFicha): 'all' {
    this.#ficha = ficha
    this.#fold.rebase(ficha.base.rows, ficha.opened?.rows)
    this.#justifications.rebase(ficha.justifications)
    this.#answers = undefined
    return 'all'
  }

  /** All answers, read by their kinds; another object whenever something changed. */
  get answers(): Answers {
    if (!this.#answers) this.#answers = this.#readAll()
    else if (this.#stale.size > 0) this.#answers = this.#readStale(this.#answers)
    this.#stale.clear()
    return this.#answers
  }

  #readAll(): Answers {
    const typed = new Map([...this.#fold.cells].map(([cell, entry]) => [cell, entry.typed]))
    const folded = { typed, rows: this.#fold.rows(), removed: this.#fold.removed() }
    return toAnswers(this.#ficha.base, folded, this.#askedOf)
  }

  #readStale({ cells, rows }: Answers): Answers {
    const removed = this.#fold.removed()
    const stale = [...this.#stale].filter((cell) => !isInRemovedRow(cell, removed, this.#askedOf))
    const changes = new Map(stale.map((cell) => [cell, readTyped(cell, this.typed(cell), this.#askedOf)]))
    return { cells: withChanges(cells, changes), rows }
  }

  /** The text of a cell, verbatim as it was typed. */
  typed(cell: CellAddress): string {
    return this.#fold.entryOf(cell)?.typed ?? this.baseText(cell)
  }

  /** What a cell showed before anybody typed in it here. */
  baseText(cell: CellAddress): string {
    return printBase(this.#ficha.base, cell, this.#askedOf)
  }

  /** The entry that holds in a cell: who, when, what it replaced. */
  entryOf(cell: CellAddress): Entry | undefined {
    return this.#fold.entryOf(cell)
  }

  /** What others typed in it without seeing what holds there, and nobody resolved yet. */
  concurrentEditsOf(cell: CellAddress): readonly Entry[] {
    return this.#fold.concurrentEditsOf(cell)
  }

  /** Cells in which people typed without seeing each other. */
  cellsInConflict(): CellAddress[] {
    return this.#fold.cellsInConflict()
  }

  rowEntryOf(row: CellAddress): Entry | undefined {
    return this.#fold.rowEntryOf(row)
  }

  /** Cells somebody typed in. */
  touched(): CellAddress[] {
    return [...this.#fold.cells.keys()]
  }

  /** The last change made anywhere in it: who edited last, and when. */
  get lastEntry(): Entry | undefined {
    return this.#fold
      .holding()
      .reduce<Entry | undefined>((last, one) => (last && isLater(last, one) ? last : one), undefined)
  }

  placed(): ReadonlyMap<string, readonly Placed[]> {
    return this.#fold.placed()
  }

  textEntryOf(finding: string): TextEntry | undefined {
    return (isReply({ finding }) ? this.#replies : this.#justifications).entryOf(finding)
  }

  /** What others answered to an observation without seeing what holds, and nobody resolved. */
  concurrentReplies(finding: string): readonly TextEntry[] {
    return this.#replies.concurrentEditsOf(finding)
  }

  /** The last answer to each observation; never among the justifications. */
  replies(): readonly Reply[] {
    return this.#replies.all()
  }

  justification(finding: Justifiable): Justification | undefined {
    return this.#justifications.of(finding)
  }

  justifications(): readonly Justification[] {
    return this.#justifications.all()
  }

  /** A journal as short as can be, up to where it goes, and how many entries it stands for. */
  compacted(): Compacted {
    const upTo = Object.fromEntries(this.#upTo)
    return { holding: this.#fold.holding(), rivals: this.#fold.keptConcurrentEdits(), upTo, count: this.#taken }
  }

  /** Starts from a compacted journal. */
  takeCompacted(compacted: Compacted): void {
    for (const entry of compacted.holding) this.take(entry)
    this.#fold.restoreConcurrentEdits(compacted.rivals)
    for (const [device, seq] of Object.entries(compacted.upTo)) this.#upTo.set(device, seq)
    this.#taken = compacted.count
  }

  /** An entry older than others of its device isn't counted: then the count doesn't fit and all is read again. */
  #count({ device, seq }: Entry): void {
    if (seq <= (this.#upTo.get(device) ?? 0)) return
    this.#upTo.set(device, seq)
    this.#taken++
  }
}

export interface Compacted {
  readonly holding: readonly Entry[]
  readonly rivals: KeptConcurrentEdits
  /** The last number taken of each device. */
  readonly upTo: Readonly<Record<string, number>>
  readonly count: number
}
