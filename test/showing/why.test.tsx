// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Explanation } from '../../src/engine/examination.ts'
import { WhyButton } from '../../src/showing/why/why-button.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
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

const input = { name: 'served', label: 'Personas', printed: '201', from: 'cell', cells: ['served~2023'] } as const
const spent = {
  name: 'spent',
  label: 'Gasto total',
  printed: '181.255',
  from: 'figure',
  cells: [],
  figure: 'total~2023',
} as const
const explanations: Record<string, Explanation> = {
  'perPerson~2023': {
    address: 'perPerson~2023',
    label: 'Gasto por beneficiario 2023',
    unit: 'M$',
    printed: '933,3',
    line: [spent, { operator: '÷' }, input],
    also: [],
    source: 'ficha 2023',
  },
  'total~2023': {
    address: 'total~2023',
    label: 'Total',
    unit: 'M$',
    printed: '181.255',
    line: [],
    also: [],
    source: 'ficha 2023',
  },
}

function ask() {
  const onGo = vi.fn()
  const whoOf = () => ({ text: 'Planificación, 11 mar', was: '140' })
  act(() =>
    root.render(
      <WhyButton figure="perPerson~2023" explain={(at) => explanations[at]} whoOf={whoOf} onGo={onGo} label="Gasto">
        933,3
      </WhyButton>,
    ),
  )
  const button = host.querySelector('button')!
  act(() => button.click())
  return { button, onGo }
}
const press = (text: string) =>
  act(() => [...host.querySelectorAll('button')].find((one) => one.textContent?.trim() === text)!.click())

it('opens with the formula, who typed each figure and what stood before', () => {
  ask()
  const box = host.querySelector('[role=dialog]')
  expect(box?.textContent).toContain('¿Por qué 933,3?')
  expect(box?.textContent).toContain('era 140; Planificación, 11 mar')
  expect(document.activeElement?.tagName).toBe('H3')
})

it('goes on to the figures that it is made of, and back', () => {
  ask()
  press('¿Por qué?')
  expect(host.querySelector('h3')?.textContent).toContain('¿Por qué 181.255?')
  press('Volver')
  expect(host.querySelector('h3')?.textContent).toContain('¿Por qué 933,3?')
})

it('goes to the cell of what was typed', () => {
  const { onGo } = ask()
  press('Ir a la celda')
  expect(onGo).toHaveBeenCalledWith('served~2023')
})

it('closes with Esc from anywhere, and where the focus is elsewhere it stays', () => {
  ask()
  const other = host.appendChild(document.createElement('input'))
  const isOpen = () => host.querySelector('[role=dialog]') !== null
  act(() => (document.activeElement as HTMLElement).blur())
  act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })))
  expect(isOpen()).toBe(false)
  expect(document.activeElement).toBe(host.querySelector('button'))
  act(() => host.querySelector('button')!.click())
  act(() => other.focus())
  expect(isOpen()).toBe(false)
  expect(document.activeElement).toBe(other)
})

it('closes with Esc and gives the focus back', () => {
  const { button } = ask()
  act(() => host.querySelector('h3')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })))
  expect(host.querySelector('[role=dialog]')).toBeNull()
  expect(document.activeElement).toBe(button)
})
