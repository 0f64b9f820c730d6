// @draws
import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ruleCatalogue } from '../../src/cli/rules.ts'
import { RulesPage } from '../../src/open/rules-page.tsx'
import { type RulesAddress, rulesAddress } from '../../src/open/rules-query.ts'
import { Look } from '../../src/ui/look.tsx'

const catalogue = ruleCatalogue()
let root: Root
let host: HTMLElement
let address: RulesAddress

beforeEach(() => {
  vi.useFakeTimers()
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})
afterEach(() => {
  act(() => root.unmount())
  host.remove()
  vi.useRealTimers()
})

function Opened({ at, rule }: { at: RulesAddress; rule: string | undefined }) {
  const [query, setQuery] = useState(at)
  address = query
  return (
    <Look>
      <RulesPage
        catalogue={catalogue}
        query={query}
        onQuery={setQuery}
        rule={rule}
        hrefOf={(id) => `/reglas/${id}`}
        home={{ href: '/', text: 'Ingresar' }}
      />
    </Look>
  )
}
const open = (at: RulesAddress = {}, rule?: string) => act(() => root.render(<Opened at={at} rule={rule} />))
const titles = () => [...host.querySelectorAll('h3')].map((one) => one.textContent)
const count = () => host.querySelector('main [role=status]')!.textContent
const entry = (rule: string) => host.querySelector<HTMLElement>(`#regla-${rule}`)!

function type(text: string) {
  const input = host.querySelector<HTMLInputElement>('input[type=search]')!
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
function choose(label: string, text: string) {
  const named = [...host.querySelectorAll('label')].find((one) => one.textContent === label)!
  const select = host.querySelector<HTMLSelectElement>(`[id="${named.htmlFor}"]`)!
  act(() => {
    select.value = [...select.options].find((one) => one.text === text)!.value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

describe('Qué revisa Cuadra', () => {
  test('lists every rule under the sections of the form', () => {
    open()
    expect(titles()).toHaveLength(catalogue.length)
    expect(count()).toBe(`${catalogue.length} reglas`)
    expect(host.querySelectorAll('main section h2').length).toBeGreaterThan(2)
  })

  test('says of a rule what it checks, its limits by edition, an example and what Cuadra says of it', () => {
    open()
    const text = entry('coverageLow').textContent!
    expect(text).toContain('Revisa que la cobertura')
    expect(text).toContain('Pide justificación')
    expect(text).toMatch(/Cobertura mínima[\d, y]+: 10% \(/)
    expect(text).toContain('Un ejemplo que la incumple')
    expect(text).toContain('Población objetivo 2023: 5.000 en vez de 600.')
    expect(entry('componentsEqualExecuted').querySelector('blockquote')!.textContent).toContain('supera en 270')
  })

  test('searches while typing, and keeps what was typed in the address', () => {
    open()
    type('nivel CENTRAL region')
    expect(titles().length).toBeLessThan(catalogue.length)
    expect(address).toEqual({})
    act(() => vi.advanceTimersByTime(1000))
    expect(address).toEqual({ q: 'nivel CENTRAL region' })
    expect(entry('regionsEqualComponents')).not.toBeNull()
  })

  test('keeps to an edition and to what a rule does', () => {
    open()
    choose('Qué hace', 'Impide enviar')
    choose('Edición', '2023')
    expect(address).toEqual({ gravedad: 'impide', edicion: 2023 })
    expect(titles()).toContain('Falta responder')
    expect(titles()).not.toContain('Cobertura de 10% o menos')
  })

  test('says when nothing is found, and goes back to all', () => {
    open({ q: 'marcianos' })
    expect(count()).toBe('0 reglas')
    expect(host.textContent).toContain('Ninguna regla contiene esas palabras')
    act(() => [...host.querySelectorAll('button')].find((one) => one.textContent === 'Limpiar')!.click())
    expect(titles()).toHaveLength(catalogue.length)
    expect(address).toEqual({})
  })

  test('says when the rule of the address is none, or is filtered out', () => {
    open({}, 'marciana')
    expect(host.querySelector('[role=alert]')!.textContent).toContain('No hay una regla')
    act(() => root.render(null))
    open({ gravedad: 'impide' }, 'coverageLow')
    expect(host.querySelector('[role=alert]')!.textContent).toContain('no está entre las que muestran estos filtros')
  })

  test('an address that says something else filters nothing', () => {
    expect(rulesAddress({ edicion: 'x', gravedad: 7, q: 2020, otro: 'a' })).toEqual({ q: '2020' })
    open({ gravedad: 'toString' })
    expect(titles()).toHaveLength(catalogue.length)
  })
})
