import { describe, expect, it } from 'vitest'
import type { KeptFicha } from '../../src/drafts/kept-ficha.ts'
import type { Status } from '../../src/ficha/status.ts'
import { briefly, fichaStateOf } from '../../src/filling/ficha-state.ts'
import type { KeptFichaLine } from '../../src/filling/fichas/ficha-row.tsx'
import { byProgramme, searched } from '../../src/filling/fichas/group-lines.ts'

const line = (name: string, year: number, status: Status = 'editing'): KeptFichaLine => ({
  ficha: {
    id: `${name} ${year}`,
    status,
    programme: { id: name, name, service: 'Subsecretaría del Interior' },
    period: { year },
  } as unknown as KeptFicha,
  summary: undefined,
})
const ids = (groups: readonly (readonly KeptFichaLine[])[]) => groups.map((group) => group.map((one) => one.ficha.id))

describe('the fichas of an institution', () => {
  const lines = [line('Riberas', 2021), line('Zonas', 2023), line('Riberas', 2023), line('Álamos', 2023)]

  it('stand by programme, the latest year first', () => {
    expect(ids(byProgramme(lines))).toEqual([['Álamos 2023'], ['Riberas 2023', 'Riberas 2021'], ['Zonas 2023']])
  })

  it('stand above all others where one came back', () => {
    expect(ids(byProgramme([...lines, line('Zonas', 2020, 'returned')]))[0]).toEqual(['Zonas 2023', 'Zonas 2020'])
  })

  it.each([
    ['alamos', ['Álamos 2023']],
    ['RIBERAS 2021', ['Riberas 2021']],
    ['subsecretaria 2023', ['Zonas 2023', 'Riberas 2023', 'Álamos 2023']],
    ['  ', ['Riberas 2021', 'Zonas 2023', 'Riberas 2023', 'Álamos 2023']],
    ['nadie', []],
  ])('are found by «%s»', (text, found) => {
    expect(searched(lines, text).map((one) => one.ficha.id)).toEqual(found)
  })
})

describe('how a ficha stands', () => {
  const state = (left: object, isBegun: boolean, status: Status = 'unstarted') =>
    fichaStateOf({ status, review: undefined } as never, undefined, undefined, {
      isBegun,
      left: { errors: 0, missing: 0, asks: 0, ...left },
    }).text

  it.each([
    [{ missing: 35 }, false, 'Sin empezar'],
    [{ missing: 35 }, true, 'En edición'],
    [{ errors: 1 }, true, 'En edición'],
    [{}, false, 'Lista para enviar'],
    [{ asks: 1 }, false, 'Lista para enviar: falta 1 justificación'],
    [{ asks: 3 }, true, 'Lista para enviar: faltan 3 justificaciones'],
  ])('%j, begun: %s: %s', (left, isBegun, text) => {
    expect(state(left, isBegun)).toBe(text)
  })

  it('that came back says so, filled or not', () => {
    expect(state({}, true, 'returned')).toBe('Devuelta con observaciones')
  })

  it('is said in a word where there is no room', () => {
    expect(briefly({ tone: 'warn', icon: 'tri', text: 'Lista para enviar: falta 1 justificación' })).toBe(
      'Lista para enviar',
    )
  })
})
