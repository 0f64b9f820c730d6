import type { Page } from 'playwright-core'

/** Somebody without a mouse. Each press or chord counts one, and so does a text that is pasted. */
export class Typist {
  readonly counts = new Map<string, number>()
  #part = ''

  constructor(readonly page: Page) {}

  get total(): number {
    return [...this.counts.values()].reduce((sum, one) => sum + one, 0)
  }

  /** From now on keys count for this part of the job. */
  begin(part: string): void {
    this.#part = part
  }

  #count(keys: number): void {
    this.counts.set(this.#part, (this.counts.get(this.#part) ?? 0) + keys)
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.#count(1)
      await this.page.keyboard.press(key)
    }
  }

  /** Figures and words, key by key. */
  async type(text: string | number): Promise<void> {
    this.#count(String(text).length)
    await this.page.keyboard.type(String(text))
  }

  /** A prose text that is on the clipboard. */
  async paste(text: string): Promise<void> {
    this.#count(1)
    await this.page.keyboard.insertText(text)
  }

  /** Where the focus stands: the address of the cell, the name of a field, or what is read of it. */
  at(): Promise<string> {
    return this.page.evaluate(() => {
      const focused = document.activeElement as HTMLInputElement
      const cell = focused.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? focused.name
      const label = focused.labels?.[0]?.textContent ?? focused.getAttribute('aria-label') ?? focused.textContent
      return cell ? `${cell}` : `${label}`.trim().slice(0, 60)
    })
  }
}
