// @draws
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ColorSchemeButton } from '../../src/ui/bar/color-scheme-button.tsx'
import { setColorScheme, useShownColorScheme } from '../../src/ui/color-scheme.ts'

const KEY = 'cuadra-color-scheme'
const root = document.documentElement
const page = document.body.appendChild(document.createElement('div'))
let system = new EventTarget() as EventTarget & { matches: boolean }
let close = () => {}

const Shown = () => <output>{useShownColorScheme()}</output>
const shown = () => page.querySelector('output')?.textContent
const button = () => page.querySelector('button')!

beforeEach(() => {
  system = Object.assign(new EventTarget(), { matches: false })
  vi.stubGlobal('matchMedia', () => system)
  const opened = createRoot(page)
  act(() =>
    opened.render(
      <>
        <ColorSchemeButton />
        <Shown />
      </>,
    ),
  )
  close = () => act(() => opened.unmount())
})
afterEach(() => {
  close()
  setColorScheme('auto')
})

test('the button goes from the system to light, dark and back; the browser keeps it', () => {
  const seen = ['light', 'dark', 'auto'].map(() => {
    act(() => button().click())
    return [localStorage.getItem(KEY), root.dataset['colorScheme'], shown()]
  })
  expect(seen).toEqual([
    ['light', 'light', 'light'],
    ['dark', 'dark', 'dark'],
    ['auto', undefined, 'light'],
  ])
})

test('as the system says follows it, what was chosen does not', () => {
  const turn = (dark: boolean) =>
    act(() => {
      system.matches = dark
      system.dispatchEvent(new Event('change'))
    })
  turn(true)
  expect(shown()).toBe('dark')
  act(() => setColorScheme('light'))
  turn(true)
  expect(shown()).toBe('light')
})

test('what another tab chose is shown here, and nothing else that it keeps', () => {
  const hear = (key: string, newValue: string) =>
    act(() => dispatchEvent(new StorageEvent('storage', { key, newValue })))
  hear(KEY, 'dark')
  expect([root.dataset['colorScheme'], shown()]).toEqual(['dark', 'dark'])
  expect(button().getAttribute('aria-label')).toBe('Colores oscuros. Cambiar a colores según el equipo')
  hear('other', 'light')
  hear(KEY, 'pink')
  expect(shown()).toBe('dark')
})

test('a browser that refuses to keep it shows it all the same', () => {
  const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('refused')
  })
  act(() => setColorScheme('dark'))
  expect(shown()).toBe('dark')
  refuse.mockRestore()
})
