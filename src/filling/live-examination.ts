import type { Draft } from '../drafts/editing/draft.ts'
import type { Examination, SectionProgress, Subject } from '../engine/examination.ts'
import { examine, examineAfter } from '../engine/examine.ts'
import type { Edition } from '../ficha/edition.ts'
import type { Finding } from '../ficha/finding.ts'

/**
 * The examination of a draft, kept up in the same task as every key, before anything is drawn. What a key leaves as it
 * was stays the same object: nobody draws it again.
 */
export class LiveExamination {
  readonly #listeners = new Set<() => void>()
  readonly #stop: () => void
  #examination: Examination

  constructor(
    readonly edition: Edition,
    private readonly draft: Draft,
  ) {
    this.#examination = examine(edition, this.#subject())
    this.#stop = draft.subscribe(() => this.#follow())
  }

  readonly getSnapshot = (): Examination => this.#examination

  readonly getFindings = (): readonly Finding[] => this.#examination.findings
  readonly getProgress = (): readonly SectionProgress[] => this.#examination.progress

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    this.#stop()
    this.#listeners.clear()
  }

  #follow(): void {
    const before = this.#examination
    this.#examination = examineAfter(before, this.#subject())
    if (this.#examination !== before) for (const listener of [...this.#listeners]) listener()
  }

  #subject(): Subject {
    const { ficha, answers, justifications } = this.draft.getSnapshot()
    const { period, programme } = ficha
    return { period, programme, answers, justifications }
  }
}
