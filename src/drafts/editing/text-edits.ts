import type { Justification } from '../../ficha/period.ts'
import type { Content } from '../journal/content.ts'
import type { KeptTextEntry } from '../journal/justification-fold.ts'
import type { AccountStore } from '../store/account-store.ts'
import type { Writer } from '../store/writer.ts'
import { STILL_TYPING } from './edits.ts'
import { freshStamp, now } from './stamp.ts'
import type { Rewriting } from './undo.ts'

type Stamped = Omit<KeptTextEntry, 'justification'>

/** Writing justifications and answers to observations: keys in a row in one are one writing and one step, as in a cell. */
export class Reasons {
  #open: KeptTextEntry | undefined
  /** It may be on its way to the server: the next key makes another, within the same writing. */
  #isSealed = false
  /** It was written once more against another's; two who write at once would otherwise go on for ever. */
  #isDefended = false
  /** What the step of the writing that goes on would bring again. */
  #step: { latest: Justification } | undefined

  constructor(
    private readonly store: AccountStore,
    private readonly content: Content,
    private readonly writer: Writer,
    private readonly onStep: (step: Rewriting) => void,
  ) {}

  write(finding: string, justification: Justification): void {
    const before = this.content.textEntryOf(finding)?.justification
    const goesOn = this.#open?.finding === finding
    this.#open = this.#keep({ ...this.#begun(finding), justification })
    this.#isSealed = false
    this.#isDefended = false
    if (goesOn && this.#step) this.#step.latest = justification
    else this.#begin(finding, before, justification)
  }

  endTyping(): void {
    this.#open = undefined
    this.#isSealed = false
  }

  /** From now on no writing that was made changes: it may be sent. */
  seal(): void {
    this.#isSealed = this.#open !== undefined
  }

  /** Others' writings came in: what is being written stays under the fingers, as in a cell (gestures.ts). */
  takenIn(): void {
    const open = this.#open
    if (!open || this.content.textEntryOf(open.finding)?.id === open.id) return
    const isUnseen = this.content.concurrentReplies(open.finding).some((one) => one.id === open.id)
    const isWriting = this.store.ports.now() - Date.parse(open.at) < STILL_TYPING
    if (!(isUnseen || isWriting) || this.#isDefended) return this.endTyping()
    this.#isDefended = true
    this.#open = this.#keep({ ...this.#fresh(open.finding, open.id), justification: open.justification })
    this.#isSealed = false
  }

  #begin(finding: string, before: Justification | undefined, latest: Justification): void {
    const step = { latest }
    this.#step = step
    this.onStep({
      back: () => this.#rewrite(finding, before ?? { ...step.latest, text: '' }),
      again: () => this.#rewrite(finding, step.latest),
    })
  }

  /** Puts an earlier text back where what stands was written in this tab; false where it wasn't, or says the same. */
  #rewrite(finding: string, justification: Justification): boolean {
    this.endTyping()
    const held = this.content.textEntryOf(finding)
    if (held?.device !== this.store.replicaId.device || held.justification.text === justification.text) return false
    this.#keep({ ...this.#fresh(finding, held.id), justification })
    return true
  }

  #keep(row: KeptTextEntry): KeptTextEntry {
    this.content.takeText(row)
    this.writer.write([{ table: 'justifications', row }])
    return row
  }

  /** The writing that goes on, or a new one: also where somebody else's came in between, which wasn't seen. */
  #begun(finding: string): Stamped {
    const held = this.content.textEntryOf(finding)
    const open = this.#open?.finding === finding ? this.#open : undefined
    if (open && !this.#isSealed && held?.id === open.id) return { ...open, at: now(this.store) }
    if (open) return this.#fresh(finding, open.id)
    // Who begins to write has seen what others wrote.
    const settles = this.content.concurrentReplies(finding).map((one) => one.id)
    return { ...this.#fresh(finding, held?.id ?? null), ...(settles.length > 0 && { settles }) }
  }

  #fresh(finding: string, replaces: string | null): Stamped {
    return { ...freshStamp(this.store, this.content), ficha: this.content.ficha.id, sent: 0, finding, replaces }
  }
}
