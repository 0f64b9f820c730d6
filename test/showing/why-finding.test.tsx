// @draws
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Findings } from '../../src/showing/findings/findings.tsx'
import { WhyContext } from '../../src/showing/why/why-context.ts'
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

const buttons = () => [...host.querySelectorAll('button')]
const byName = (name: RegExp) =>
  buttons().find((one) => name.test(one.getAttribute('aria-label') ?? one.textContent ?? ''))!
const dialog = () => host.querySelector('[role=dialog]')
const press = (name: RegExp) => act(async () => byName(name).click())

/** The panel of findings of a ficha that executed less than its budget, typed by Ana. */
function show(changes: Record<string, string> = { 'initialBudget~t': '120.000' }) {
  const ficha = examineSample(changes)
  const onGo = vi.fn()
  const whoOf = () => ({ text: 'hoy 14:29, Ana Soto' })
  act(() =>
    root.render(
      <WhyContext value={{ ficha: () => ficha, whoOf, onGo }}>
        <Findings findings={ficha.findings} />
      </WhyContext>,
    ),
  )
  return onGo
}

it('says what the rule checks, the two amounts with their sign, the limit with its source', async () => {
  show()
  await press(/¿Por qué\? Ejecución inicial bajo el mínimo/)
  const said = dialog()!.textContent!
  expect(said).toContain('debe ser al menos 85% (Mínimo de ejecución inicial)')
  expect(said).toContain('83,3%')
  expect(said).toContain('<')
  expect(said).toContain('límite del año: ficha 2023')
  expect(said).toContain('1,7 puntos')
})

it('says who typed what it looked at, and when', async () => {
  show()
  await press(/¿Por qué\? Ejecución inicial/)
  expect(dialog()!.textContent).toContain('Presupuesto inicial 2023120.000hoy 14:29, Ana Soto')
})

it('goes on to the figure, down to what was typed, and back', async () => {
  show()
  await press(/¿Por qué\? Ejecución inicial/)
  await press(/¿Por qué 83,3%, Ejecución sobre el inicial 2023\?/)
  expect(host.querySelector('h3:focus')?.textContent).toContain('¿Por qué 83,3%?')
  expect(dialog()!.textContent).toContain('÷')
  await press(/Volver/)
  expect(dialog()!.textContent).toContain('Ejecución inicial bajo el mínimo')
})

it('going to a cell closes it and goes', async () => {
  const onGo = show()
  await press(/¿Por qué\? Ejecución inicial/)
  await press(/Ir a la celda: Presupuesto inicial 2023/)
  expect(dialog()).toBeNull()
  expect(onGo).toHaveBeenCalledWith('initialBudget~2023')
})

it('closes with Esc and gives the focus back', async () => {
  show()
  const button = byName(/¿Por qué\? Ejecución inicial/)
  await act(async () => button.click())
  act(() =>
    host.querySelector('h3:focus')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
  )
  expect(dialog()).toBeNull()
  expect(document.activeElement).toBe(button)
})

it('where nothing can say why, there is no such button', () => {
  const { findings } = examineSample({ 'initialBudget~t': '120.000' })
  act(() => root.render(<Findings findings={findings} />))
  expect(buttons().filter((one) => one.textContent?.includes('¿Por qué?'))).toEqual([])
})
