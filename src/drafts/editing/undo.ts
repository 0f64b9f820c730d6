import type { CellAddress } from '../../ficha/address.ts'
import type { Op } from '../journal/entry.ts'

/** What to write at an address. */
export interface Change {
  readonly op: Op
  readonly cell: CellAddress
  readonly typed: string
  /** Entries of others in the cell that this change resolves. */
  readonly settles?: readonly string[]
}

/** Is it about what stands in a cell, rather than about a row? */
export const isOfCell = ({ op }: Pick<Change, 'op'>): boolean => op === 'set' || op === 'restore'

/** A change with what takes it back and what makes it again. */
export interface Reversible {
  readonly back: Change
  readonly again: Change
}

/** A reason or an answer that was written: taking it back and making it again tell whether they changed anything. */
export interface Rewriting {
  readonly back: () => boolean
  readonly again: () => boolean
}

/** What one gesture did: a cell typed in, a block pasted, a row taken away, a reason written. */
export type Step = readonly Reversible[] | Rewriting

export const isRewriting = (step: Step): step is Rewriting => !Array.isArray(step)

/** Steps of this tab since it was opened. Undoing writes new entries; it never takes one away. */
export class UndoStack {
  readonly #done: Step[] = []
  readonly #undone: Step[] = []

  get canUndo(): boolean {
    return this.#done.length > 0
  }

  get canRedo(): boolean {
    return this.#undone.length > 0
  }

  /** A new step; what was undone before can no longer come back by redo. */
  push(step: Step): void {
    this.#done.push(step)
    this.#undone.length = 0
  }

  /** The last step goes on: another key in the same cell. */
  extend(typed: string): void {
    const step = this.#done.pop()
    const [only] = step && !isRewriting(step) ? step : []
    if (only) this.#done.push([{ ...only, again: { ...only.again, typed } }])
    else if (step) this.#done.push(step)
    this.#undone.length = 0
  }

  takeUndo(): Step | undefined {
    return move(this.#done, this.#undone)
  }

  takeRedo(): Step | undefined {
    return move(this.#undone, this.#done)
  }
}

function move(from: Step[], to: Step[]): Step | undefined {
  const step = from.pop()
  if (step) to.push(step)
  return step
}
