import type { Justification } from '../ficha/period.ts'
import type { Content } from './content.ts'
import type { Desk } from './desk.ts'
import type { KeptJustification } from './justification-fold.ts'
import { freshStamp, now } from './stamp.ts'
import type { Writer } from './writer.ts'

/** Writing justifications: keys in a row in one are one writing, as in a cell. */
export class Reasons {
  #open: KeptJustification | undefined

  constructor(
    private readonly desk: Desk,
    private readonly content: Content,
    private readonly writer: Writer,
  ) {}

  write(finding: string, justification: Justification): void {
    const row: KeptJustification = { ...this.#begun(finding), justification }
    this.#open = row
    this.content.takeReason(row)
    this.writer.write([{ table: 'justifications', row }])
  }

  endTyping(): void {
    this.#open = undefined
  }

  /** From now on no writing that was made changes: it may be sent. */
  seal(): void {
    this.#open = undefined
  }

  /** The writing that goes on, or a new one. */
  #begun(finding: string): Omit<KeptJustification, 'justification'> {
    if (this.#open?.finding === finding) return { ...this.#open, at: now(this.desk) }
    const replaces = this.content.reasonEntryOf(finding)?.id ?? null
    return { ...freshStamp(this.desk, this.content), ficha: this.content.ficha.id, sent: 0, finding, replaces }
  }
}
