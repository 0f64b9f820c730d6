// Undo stack of compensating changes: nothing of the journal is taken away.

import { type Change, isText } from './change.ts'

/** A change with what takes it back and what makes it again. */
export interface Reversible {
  readonly back: Change
  readonly again: Change
}

/** What one edit did: a cell typed in, a block pasted, a row taken away, a text written. */
export type Step = readonly Reversible[]

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

  /** The last step goes on: another key at the same place. */
  extend(change: Change): void {
    const [only, ...more] = this.#done.pop() ?? []
    if (only) this.#done.push([{ ...only, again: goneOn(only.again, change) }, ...more])
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

function goneOn(again: Change, change: Change): Change {
  if (isText(change)) return { ...again, ...change }
  return isText(again) ? again : { ...again, typed: change.typed }
}
