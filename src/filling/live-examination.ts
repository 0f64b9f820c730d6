import type { Draft } from '../drafts/draft.ts'
import type { Examination, SectionProgress } from '../engine/examination.ts'
import { examine } from '../engine/examine.ts'
import type { Edition } from '../ficha/edition.ts'
import type { Finding } from '../ficha/finding.ts'
import { type Steady, steadied } from './steady.ts'

/** The examination of a draft, made anew in the same task as every key, before anything is drawn. */
export class LiveExamination {
  readonly #listeners = new Set<() => void>()
  readonly #stop: () => void
  #examination: Examination
  #steady: Steady

  constructor(
    readonly edition: Edition,
    private readonly draft: Draft,
  ) {
    this.#examination = this.#examine()
    this.#steady = steadied(undefined, this.#examination)
    this.#stop = draft.subscribe(() => {
      this.#examination = this.#examine()
      this.#steady = steadied(this.#steady, this.#examination)
      for (const listener of [...this.#listeners]) listener()
    })
  }

  readonly getSnapshot = (): Examination => this.#examination

  readonly getFindings = (): readonly Finding[] => this.#steady.findings
  readonly getProgress = (): readonly SectionProgress[] => this.#steady.progress

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    this.#stop()
    this.#listeners.clear()
  }

  #examine(): Examination {
    const { ficha, answers, justifications } = this.draft.getSnapshot()
    const { period, programme } = ficha
    return examine(this.edition, { period, programme, answers, justifications })
  }
}
