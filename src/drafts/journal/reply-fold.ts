// Multi-value register per answer to an observation.

import { ConcurrentEdits } from './concurrent-edits.ts'
import type { Entry } from './entry.ts'
import { JustificationFold, type TextEntry } from './justification-fold.ts'
import { type Reply, readReply } from './replies.ts'

/** The answers to observations, and those that people wrote without seeing each other. Entries may come in any order. */
export class ReplyFold {
  readonly #last = new JustificationFold([])
  readonly #concurrent = new ConcurrentEdits()
  readonly #findings = new Set<string>()
  /** The same list until something changes. */
  #all: readonly Reply[] | undefined

  get lamport(): number {
    return this.#last.lamport
  }

  /** Takes an entry in; true when it changes what holds, or what stands against it. */
  apply(entry: TextEntry): boolean {
    this.#findings.add(entry.finding)
    const isInConflict = this.#concurrent.apply(asEntry(entry))
    const isNews = this.#last.apply(entry)
    if (isInConflict || isNews) this.#all = undefined
    return isInConflict || isNews
  }

  entryOf(finding: string): TextEntry | undefined {
    return this.#last.entryOf(finding)
  }

  /** What others answered without seeing what holds, and nobody resolved. */
  concurrentEditsOf(finding: string): readonly TextEntry[] {
    const held = this.entryOf(finding)
    return held ? (this.#concurrent.against(asEntry(held)) as readonly CellLike[]) : []
  }

  /** The last answer to each observation, blank ones too, so that an input shows every key. */
  all(): readonly Reply[] {
    this.#all ??= [...this.#findings].sort().map((finding) =>
      readReply(
        this.entryOf(finding)!,
        this.concurrentEditsOf(finding).map((one) => readReply(one, [])),
      ),
    )
    return this.#all
  }
}

type CellLike = Entry & TextEntry

/** Told apart like what is typed in a cell: by its text, and by what it answers. */
const asEntry = (entry: TextEntry): CellLike => ({
  ...entry,
  op: 'set',
  cell: entry.finding,
  typed: `${entry.justification.values} ${entry.justification.text}`,
})
