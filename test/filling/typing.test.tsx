// @draws
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Observable } from '../../src/drafts/observable.ts'
import { type Filling, FillingContext } from '../../src/filling/filling-context.ts'
import { useTyping } from '../../src/filling/typing.ts'

const held = new Observable('')
const endTyping = vi.fn()
const filling = { draft: { endTyping } } as unknown as Filling
let done: string[]
let root: Root
let input: HTMLInputElement

function Line() {
  const { ref, ...typing } = useTyping<HTMLInputElement>({
    name: 'served~2023',
    read: held.getSnapshot,
    write: (text) => held.set(text),
    subscribe: held.subscribe,
    leave: () => done.push('leave'),
  })
  return <input type="text" ref={ref} {...typing} />
}

beforeEach(() => {
  held.set('')
  done = []
  endTyping.mockReset().mockImplementation(() => done.push('end'))
  const host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  act(() =>
    root.render(
      <FillingContext value={filling}>
        <Line />
      </FillingContext>,
    ),
  )
  input = host.querySelector('input')!
})
afterEach(() => {
  act(() => root.unmount())
  vi.restoreAllMocks()
})

const key = (text: string) => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, text)
  act(() => void input.dispatchEvent(new Event('input', { bubbles: true })))
}

test('a key is written once, and never back to the input that it was typed in', () => {
  const written = vi.fn()
  const value = Object.getOwnPropertyDescriptor(input, 'value')!
  Object.defineProperty(input, 'value', { ...value, set: (text: string) => written(text) })
  key('7')
  key('77')
  expect(held.getSnapshot()).toBe('77')
  expect(written).not.toHaveBeenCalled()
})

test('what comes from elsewhere is brought, and the next key replaces it where one types', () => {
  key('777')
  input.focus()
  act(() => held.set('12'))
  expect([input.value, input.selectionStart, input.selectionEnd]).toEqual(['12', 0, 2])
})

test('nothing is selected in an input where nobody types', () => {
  const select = vi.spyOn(input, 'select')
  act(() => held.set('12'))
  expect([input.value, select.mock.calls.length]).toEqual(['12', 0])
})

test('a pause ends a step before the next key is written; keys in a row are one', () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(10_000)
  key('7')
  done = []
  now.mockReturnValue(10_500)
  key('77')
  expect(done).toEqual([])
  now.mockReturnValue(12_000)
  key('777')
  expect(done).toEqual(['end'])
})

test('leaving it ends the step, after what is done on leaving', () => {
  key('7')
  done = []
  act(() => void input.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
  expect(done).toEqual(['leave', 'end'])
})
