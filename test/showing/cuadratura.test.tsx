// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { EquationState } from '../../src/engine/examination.ts'
import type { Finding } from '../../src/ficha/finding.ts'
import { Cuadratura } from '../../src/showing/cuadratura/cuadratura.tsx'
import { equationOf } from './equations.ts'

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

const finding = (rule: string, cells: string[]) =>
  ({ id: rule, rule, cells, message: 'no cuadra' }) as unknown as Finding

function draw(equations: EquationState[], findings: Finding[] = []) {
  const onGo = vi.fn()
  const labelOf = (cell: string) => `la celda ${cell}`
  act(() => root.render(<Cuadratura equations={equations} findings={findings} labelOf={labelOf} onGo={onGo} />))
  return onGo
}
const press = (text: string) => {
  const button = [...host.querySelectorAll('button')].find((one) => one.textContent?.includes(text))
  if (!button) throw new Error(`no button says ${text}`)
  act(() => button.click())
  return button
}
const law = { Ley: 181255 }
const broken = equationOf('Gasto', law, { Componentes: { C1: 158525, Administración: 23000 } })

describe('Cuadratura', () => {
  it('is heard without being seen: every rod has its sum and how it stands', () => {
    draw([broken])
    const heard = [...host.querySelectorAll('li button')].map((button) => button.textContent)
    expect(heard).toEqual([
      'Ejecutado: 181.255, la suma de referencia. Ver sus sumandos',
      'Componentes: 181.525, supera en 270 a Ejecutado. Ver sus sumandos',
    ])
  })

  it('names the cells of what does not add up, and goes first to the one that stands in most sums', () => {
    const other = equationOf('Regiones', { C1: 158525 }, { Regiones: { R: 158255 } })
    const onGo = draw([broken, other], [finding('Componentes-rule', ['a', 'b']), finding('Regiones-rule', ['r', 'b'])])
    expect(host.textContent).toContain('Sobran 270 en componentes: la celda a, la celda b')
    expect(host.textContent).toContain('Faltan 270 en regiones: la celda r, la celda b')
    press('Ir a la celda')
    expect(onGo).toHaveBeenCalledWith('b')
  })

  it('goes to an addend by keyboard too: the name of a rod opens them', () => {
    const onGo = draw([broken])
    const rod = press('Componentes')
    expect(rod.getAttribute('aria-expanded')).toBe('true')
    press('Administración')
    expect(onGo).toHaveBeenCalledWith('cell~Administración')
    act(() => rod.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })))
    expect(rod.getAttribute('aria-expanded')).toBe('false')
  })

  it('offers the one blank cell with what it would have to be', () => {
    const onGo = draw([equationOf('Gasto', law, { Componentes: { C1: 166255, C2: undefined } })])
    expect(host.textContent).toContain('Lo que falta sumaría 15.000')
    expect(host.textContent).toContain('la celda cell~C2, está en blanco')
    press('Ir a la celda')
    expect(onGo).toHaveBeenCalledWith('cell~C2')
  })

  it('never says a state by colour alone: beside each coloured word there is an icon', () => {
    draw([broken, equationOf('Personas', { P: 201 }, { Regiones: { R: 201 } })])
    const icons = [...host.querySelectorAll('h3 [data-icon], div > span > [data-icon]')]
    expect(icons.map((icon) => icon.getAttribute('data-icon'))).toEqual(expect.arrayContaining(['x', 'okc']))
    expect(host.querySelector('[data-icon="ne"]')?.parentElement?.textContent).toBe('1 de 2 no cuadra')
  })
})
