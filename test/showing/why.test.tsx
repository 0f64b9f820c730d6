// @draws
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { WhyButton } from '../../src/showing/why/why-button.tsx'
import { examineSample } from '../editions/sample.ts'

// It comes when somebody asks: here it is there already.
await import('../../src/showing/why/why-box.tsx')
let root: Root
let host: HTMLElement
beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})
afterEach(() => {
  act(() => root.unmount())
  host.remove()
})

/** 100.000: the total of components, 90.000, and what administration spent. */
const ficha = examineSample()
const SPENT = 'componentsAndAdministration~2023'

async function ask() {
  const onGo = vi.fn()
  const whoOf = () => ({ text: 'Planificación, 11 mar', was: '140' })
  act(() =>
    root.render(
      <WhyButton asks={{ figure: SPENT }} ficha={() => ficha} whoOf={whoOf} onGo={onGo} label="Gasto">
        100.000
      </WhyButton>,
    ),
  )
  const button = host.querySelector('button')!
  await act(async () => button.click())
  return { button, onGo }
}
const press = (text: string) =>
  act(() => [...host.querySelectorAll('button')].find((one) => one.textContent?.trim() === text)!.click())

it('opens with the formula, who typed each figure and what stood before', async () => {
  await ask()
  const box = host.querySelector('[role=dialog]')
  expect(box?.textContent).toContain('¿Por qué 100.000?')
  expect(box?.textContent).toContain('era 140; Planificación, 11 mar')
  expect(document.activeElement?.tagName).toBe('H3')
})

it('goes on to the figures that it is made of, and back', async () => {
  await ask()
  press('¿Por qué?')
  expect(host.querySelector('h3')?.textContent).toContain('¿Por qué 90.000?')
  press('Volver')
  expect(host.querySelector('h3')?.textContent).toContain('¿Por qué 100.000?')
})

it('goes to the cell of what was typed', async () => {
  const { onGo } = await ask()
  press('Ir a la celda')
  expect(onGo).toHaveBeenCalledWith('administrativeSpending~2023')
})

it('closes with Esc from anywhere, and where the focus is elsewhere it stays', async () => {
  await ask()
  const other = host.appendChild(document.createElement('input'))
  const isOpen = () => host.querySelector('[role=dialog]') !== null
  act(() => (document.activeElement as HTMLElement).blur())
  act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })))
  expect(isOpen()).toBe(false)
  expect(document.activeElement).toBe(host.querySelector('button'))
  await act(async () => host.querySelector('button')!.click())
  act(() => other.focus())
  expect(isOpen()).toBe(false)
  expect(document.activeElement).toBe(other)
})

it('closes with Esc and gives the focus back', async () => {
  const { button } = await ask()
  act(() => host.querySelector('h3')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })))
  expect(host.querySelector('[role=dialog]')).toBeNull()
  expect(document.activeElement).toBe(button)
})
