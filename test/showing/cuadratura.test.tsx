// @draws
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { EquationState, Examination } from '../../src/engine/examination.ts'
import type { Suspect } from '../../src/ficha/finding.ts'
import { brokenSides, whileTyping } from '../../src/showing/cuadratura/balance.ts'
import { Cuadratura } from '../../src/showing/cuadratura/cuadratura.tsx'
import { Causes } from '../../src/showing/cuadratura/cuadratura-where.tsx'
import { equationOf } from './equations.ts'

let root: Root
let host: HTMLElement

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})
afterEach(async () => {
  // What is loaded when it is needed comes within the test that needed it.
  await act(() => vi.dynamicImportSettled())
  act(() => root.unmount())
  host.remove()
})

const swapped = (mends: string[]): Suspect => ({
  ...{
    cause: 'swappedDigits',
    cells: ['c1'],
    words: 'dos cifras vecinas cambiadas',
    message: 'la celda c1: podría ser',
  },
  ...{ mends, breaks: [], correction: { cell: 'c1', typed: '158.255', from: '158.525' } },
})
const other: Suspect = {
  ...{ cause: 'missingDigit', cells: ['sub24'], words: 'falta una cifra', message: 'la celda sub24: podría ser' },
  ...{ mends: ['Componentes-rule'], breaks: ['Subtítulos-rule'] },
  correction: { cell: 'sub24', typed: '1.582', from: '158' },
}

const labelOf = (cell: string) => `la celda ${cell}`
/** Nobody is named in here: there are no findings. */
const ficha = { findings: [], labelOf } as unknown as Examination

function draw(equations: EquationState[]) {
  const onGo = vi.fn()
  act(() => root.render(<Cuadratura {...{ ficha, equations, onGo }} />))
  return onGo
}

/** The boxes under the rods, with what is suspected of the sum of each rule. */
function drawCauses(equations: EquationState[], known: Readonly<Record<string, readonly Suspect[]>> = {}) {
  const onGo = vi.fn()
  const onCorrect = vi.fn()
  const suspects = (rule: string) => known[rule] ?? []
  const broken = equations.flatMap(brokenSides)
  act(() => root.render(<Causes {...{ broken, suspects, labelOf, onGo, onCorrect }} />))
  return Object.assign(onGo, { onCorrect })
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

  it('tells a cell that explains two differences once: corrected by one click, gone to by another', () => {
    const regions = equationOf('Regiones', { C1: 158525 }, { Regiones: { R: 158255 } })
    const cause = swapped(['Componentes-rule', 'Regiones-rule'])
    const onGo = drawCauses([broken, regions], { 'Componentes-rule': [cause, other], 'Regiones-rule': [cause] })
    expect(host.querySelectorAll('section')).toHaveLength(1)
    expect(host.textContent).toContain('Una celda explica las 2 diferencias')
    expect(host.textContent).toContain('la celda c1: dos cifras vecinas cambiadas')
    expect([...host.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['52', '25'])
    const ways = [...host.querySelectorAll('section button')].map((button) => button.textContent)
    expect(ways).toEqual(['Usar 158.255', 'Ir a la celda'])
    press('Usar 158.255')
    expect(onGo.onCorrect).toHaveBeenCalledWith(cause.correction, expect.any(Function))
    press('Ir a la celda')
    expect(onGo).toHaveBeenCalledWith('c1')
  })

  it('gives what is less likely a line each, with what it would break', () => {
    const onGo = drawCauses([broken], { 'Componentes-rule': [swapped(['Componentes-rule']), other] })
    const [line, ...more] = [...host.querySelectorAll('[aria-label="Menos probable"] li')]
    expect(more).toEqual([])
    expect(line?.textContent).toBe('Menos probable: la celda sub24, 158 → 1.582; arregla 1, descuadra otraIr')
    act(() => line!.querySelector('button')!.click())
    expect(onGo).toHaveBeenCalledWith('sub24')
  })

  it('names nobody where no slip is known: only the rows where what is lacking may belong', () => {
    const short = equationOf('Regiones', { C1: 158525 }, { Regiones: { R: 109612 } })
    const [side] = short.comparisons
    const free = { ...short, comparisons: [{ ...side!, blank: ['arica', 'tarapaca'] }] }
    const onGo = drawCauses([free])
    expect(host.textContent).toContain('Faltan 48.913 en regiones.')
    expect(host.textContent).toContain('una de las 2 filas en blanco')
    press('Ir a la primera en blanco')
    expect(onGo).toHaveBeenCalledWith('arica')
    drawCauses([short])
    expect(host.textContent).toContain('Compare cada monto con su fuente')
  })

  it('blames nobody while a cell is missing: it goes to the first of them', () => {
    const half = equationOf('Gasto', law, {
      Subtítulos: { A: 158255 },
      Componentes: { C1: 158525, C2: undefined, C3: undefined },
    })
    const onGo = draw([half])
    expect(host.textContent).toContain('Todavía no se busca ningún error')
    expect(host.textContent).toContain('restan 23.000')
    expect(host.querySelector('.err')).toBeNull()
    expect(host.querySelector('mark')).toBeNull()
    press('Ir a la primera que falta')
    expect(onGo).toHaveBeenCalledWith('cell~C2')
  })

  it('nor while somebody types in the table: it says when the sums are compared', () => {
    draw([...whileTyping([broken], () => true)])
    expect(host.textContent).toContain('se comparan cuando salga de ella')
    expect(host.querySelector('.err')).toBeNull()
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
    expect(host.textContent).toContain('la celda cell~C2: está en blanco')
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
