import { Rivals } from './concurrent-edits.ts'
import type { Entry } from './entry.ts'
import { type JustificationEntry, JustificationFold } from './justification-fold.ts'
import { type Reply, readReply } from './replies.ts'

/** The answers to observations, and those that people wrote without seeing each other. Entries may come in any order. */
export class ReplyFold {
  readonly #last = new JustificationFold([])
  readonly #rivals = new Rivals()
  readonly #findings = new Set<string>()
  /** The same list until something changes. */
  #all: readonly Reply[] | undefined

  get lamport(): number {
    return this.#last.lamport
  }

  /** Takes an entry in; true when it changes what holds, or what stands against it. */
  apply(entry: JustificationEntry): boolean {
    this.#findings.add(entry.finding)
    const isContested = this.#rivals.apply(asEntry(entry))
    const isNews = this.#last.apply(entry)
    if (isContested || isNews) this.#all = undefined
    return isContested || isNews
  }

  entryOf(finding: string): JustificationEntry | undefined {
    return this.#last.entryOf(finding)
  }

  /** What others answered without seeing what holds, and nobody settled. */
  rivalsOf(finding: string): readonly JustificationEntry[] {
    const held = this.entryOf(finding)
    return held ? (this.#rivals.against(asEntry(held)) as readonly RivalEntry[]) : []
  }

  /** The last answer to each observation, blank ones too, so that an input shows every key. */
  all(): readonly Reply[] {
    this.#all ??= [...this.#findings].sort().map((finding) =>
      readReply(
        this.entryOf(finding)!,
        this.rivalsOf(finding).map((one) => readReply(one, [])),
      ),
    )
    return this.#all
  }
}

type RivalEntry = Entry & JustificationEntry

/** Told apart like what is typed in a cell: by its text, and by what it answers. */
const asEntry = (entry: JustificationEntry): RivalEntry => ({
  ...entry,
  op: 'set',
  cell: entry.finding,
  typed: `${entry.justification.values} ${entry.justification.text}`,
})
