import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import type { Draft } from '../../src/drafts/editing/draft.ts'
import { edition2023 } from '../../src/editions/2023.ts'
import { examine } from '../../src/engine/examine.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import type { Finding } from '../../src/ficha/finding.ts'
import type { Justification } from '../../src/ficha/period.ts'
import type { Case } from '../../src/ficha/rule.ts'
import { type Filling, FillingContext } from '../../src/filling/filling-context.ts'
import { JustifyBox } from '../../src/filling/justifying/justify-box.tsx'
import { SAMPLE, subjectOf, typeInto } from '../editions/sample.ts'

interface Beginning {
  readonly offered?: readonly Justification[]
  readonly written?: readonly Justification[]
  readonly edition?: Edition
}

/** An official in front of a ficha that executed less than its budget, writing the justification. */
export class JustifyingOffice {
  readonly #host = document.body.appendChild(document.createElement('div'))
  readonly #root: Root = createRoot(this.#host)
  readonly #justifications = new Map<string, Justification>()
  readonly #edition: Edition
  readonly #offered: readonly Justification[]
  #answers = subjectOf(SAMPLE).answers
  readonly #listeners = new Set<() => void>()
  #draw = () => {}

  constructor(changes: Case, { offered = [], written = [], edition = edition2023 }: Beginning = {}) {
    this.#edition = edition
    this.#offered = offered
    this.#answers = typeInto(this.#answers, changes)
    for (const one of written) this.#justifications.set(one.rule, one)
    act(() => this.#root.render(<this.Page />))
  }

  /** The finding that asks for a justification, as the panel shows it now. */
  get finding(): Finding {
    const { findings } = examine(this.#edition, {
      ...subjectOf(SAMPLE),
      answers: this.#answers,
      justifications: [...this.#justifications.values()].filter((one) => one.text.trim() !== ''),
    })
    return findings.find((one) => one.severity === 'ask')!
  }
  get state() {
    return this.finding.justification?.state
  }
  get justification(): Justification | undefined {
    return this.#justifications.get(this.finding.id)
  }
  get area(): HTMLTextAreaElement {
    return this.#host.querySelector('textarea')!
  }
  get text(): string {
    return this.#host.textContent ?? ''
  }

  press(name: RegExp): void {
    const button = [...this.#host.querySelectorAll('button')].find((one) => name.test(one.textContent ?? ''))!
    act(() => button.click())
  }

  write(text: string): void {
    this.#enter(this.area, HTMLTextAreaElement.prototype, text, 'input')
  }

  choose(label: string, value: string): void {
    const id = [...this.#host.querySelectorAll('label')].find((one) => one.textContent === label)?.htmlFor
    const select = this.#host.querySelector<HTMLSelectElement>(`[id="${id}"]`)!
    this.#enter(select, HTMLSelectElement.prototype, value, 'change')
  }

  /** A colleague, another tab or undo writes what justifies it. */
  writeElsewhere(text: string): void {
    const { id } = this.finding
    this.#justifications.set(id, { ...this.#justifications.get(id)!, text })
    act(() => {
      for (const listener of this.#listeners) listener()
      this.#draw()
    })
  }

  /** Types in a cell of the ficha while the box stays open. */
  typeCell(changes: Case): void {
    this.#answers = typeInto(this.#answers, changes)
    act(() => this.#draw())
  }

  leave(): void {
    act(() => this.#root.unmount())
    this.#host.remove()
  }

  #enter(element: HTMLElement, of: object, value: string, event: 'input' | 'change'): void {
    act(() => {
      Object.getOwnPropertyDescriptor(of, 'value')!.set!.call(element, value)
      element.dispatchEvent(new Event(event, { bubbles: true }))
    })
  }

  readonly #filling = (): Filling => {
    const draft = {
      justification: ({ id }: Finding) => this.#justifications.get(id),
      justify: (id: string, one: Justification) => {
        this.#justifications.set(id, one)
        for (const listener of this.#listeners) listener()
        this.#draw()
      },
      subscribe: (listener: () => void) => {
        this.#listeners.add(listener)
        return () => this.#listeners.delete(listener)
      },
      getSnapshot: () => ({ ficha: { offered: this.#offered } }),
      endTyping: () => {},
    } as unknown as Draft
    const live = { edition: this.#edition } as Filling['live']
    const quiet = () => {}
    const quietly = {
      go: quiet,
      goTo: quiet,
      tell: quiet,
      attempted: false,
      locked: false,
      nameOf: (who: string) => who,
    }
    return { draft, live, ...quietly } as unknown as Filling
  }

  readonly Page = () => {
    const [filling] = useState(this.#filling)
    const [, setTimes] = useState(0)
    this.#draw = () => setTimes((times) => times + 1)
    return (
      <FillingContext value={filling}>
        <JustifyBox finding={this.finding} />
      </FillingContext>
    )
  }
}
