// @draws
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hearTyping } from '../../src/sheet/typed-keys.ts'

let heard: string[] = []
const page = document.body
const hear = (event: Event) => heard.push(`${(event as KeyboardEvent).key ?? ''}${event.type}`)
const NAMES = ['keydown', 'keypress', 'keyup', 'input']

beforeEach(() => {
  heard = []
  for (const name of NAMES) page.addEventListener(name, hear)
})
afterEach(() => {
  for (const name of NAMES) page.removeEventListener(name, hear)
  page.replaceChildren()
})

/** An input of a sheet on the page, and what came to its cell. */
function cell() {
  const input = page.appendChild(document.createElement('input'))
  const typed: string[] = []
  const stop = hearTyping(input, () => typed.push(input.value))
  const press = (key: string, more: KeyboardEventInit = {}) => {
    for (const name of ['keydown', 'keypress'])
      input.dispatchEvent(new KeyboardEvent(name, { key, bubbles: true, ...more }))
    input.value += key
    input.dispatchEvent(new Event('input', { bubbles: true }))
    input.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, ...more }))
  }
  return { input, typed, stop, press }
}

test('a letter comes to its cell, and the page hears nothing of it', () => {
  const { typed, press } = cell()
  press('1')
  press('5')
  expect([typed, heard]).toEqual([['1', '15'], []])
})

test.each([
  ['Enter', {}],
  ['z', { ctrlKey: true }],
  ['-', { altKey: true, ctrlKey: true }],
  ['F8', {}],
  ['Process', { isComposing: true }],
])('%s with %o is for the table and the page', (key, more) => {
  const { input } = cell()
  input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }))
  expect(heard).toEqual([`${key}keydown`])
})

test('other inputs are left alone, and one that is gone from its sheet too', () => {
  const { press, stop, typed } = cell()
  stop()
  press('1')
  expect(typed).toEqual([])
  expect(heard).toEqual(['1keydown', '1keypress', 'input', '1keyup'])
})
