// @draws
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Draft } from '../../src/drafts/editing/draft.ts'
import { useFollowTyping, useTypedFields } from '../../src/filling/table-being-typed.ts'
import { turn } from '../turns.ts'

let host: HTMLElement
let root: Root
const listeners = new Set<() => void>()
const draft = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
} as unknown as Draft

/** What was typed in when it was said that it is left. */
const leftWith: (string | null)[] = []
const onLeave = () => void leftWith.push(typed())

function Page() {
  useFollowTyping(draft, onLeave)
  return (
    <>
      <output>{[...useTypedFields()].join(' ')}</output>
      <section data-grid>
        <input name="subtituloExecuted~21" />
        <input name="subtituloExecuted~22" />
      </section>
      <section data-grid>
        <table>
          <tbody>
            <tr>
              <td data-cell="regionSpending~13" tabIndex={-1} />
            </tr>
          </tbody>
        </table>
      </section>
      <input name="served~2023" />
      <button type="button">Usar</button>
    </>
  )
}

const typed = () => host.querySelector('output')!.textContent
const write = () =>
  act(() => {
    for (const listener of listeners) listener()
  })
/** The focus arrives; what was left is known a task later. */
const focus = (selector: string) =>
  act(async () => {
    host.querySelector<HTMLElement>(selector)!.focus()
    await turn()
  })

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  act(() => root.render(<Page />))
})
afterEach(() => {
  act(() => root.unmount())
  host.remove()
})

it('a table is being typed in once something is written there, until the focus leaves it', async () => {
  await focus('[name="subtituloExecuted~21"]')
  expect(typed()).toBe('')
  write()
  expect(typed()).toBe('subtituloExecuted')
  await focus('[name="subtituloExecuted~22"]')
  expect(typed()).toBe('subtituloExecuted')
  await focus('[data-cell]')
  expect(typed()).toBe('')
  expect(leftWith.at(-1)).toBe('subtituloExecuted')
  write()
  expect(typed()).toBe('regionSpending')
})

it('a field of no table is one by itself; a correction from the panel is no typing', async () => {
  await focus('[name="served~2023"]')
  write()
  expect(typed()).toBe('served')
  await focus('button')
  expect(typed()).toBe('')
  write()
  expect(typed()).toBe('')
})

it('another window is no leaving: somebody copies from a spreadsheet', async () => {
  await focus('[name="subtituloExecuted~21"]')
  write()
  const elsewhere = vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  await act(async () => {
    document.dispatchEvent(new Event('focusout'))
    await turn()
  })
  expect(typed()).toBe('subtituloExecuted')
  elsewhere.mockRestore()
})
