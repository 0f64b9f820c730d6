// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { edition2023 } from '../../src/editions/2023.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import type { Justification } from '../../src/ficha/period.ts'
import { DeskOfReasons } from './desk-of-reasons.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
let desk: DeskOfReasons
afterEach(() => desk.leave())

const LOW = { 'initialBudget~t': '120.000' }
const open = (...rest: [] | [ConstructorParameters<typeof DeskOfReasons>[1]]) => {
  desk = new DeskOfReasons(LOW, ...rest)
}

describe('a reason', () => {
  it('counts from its first key, under the head of its section', () => {
    open()
    desk.write('Licitación desierta.')
    expect(desk.state).toBe('valid')
    expect(desk.reason).toMatchObject({ text: 'Licitación desierta.', head: 'Presupuesto' })
  })

  it('lapses when a value changes, says for which it was written and which stands there now, and offers its text', () => {
    open()
    desk.write('Licitación desierta.')
    desk.typeCell({ 'initialBudget~t': '125.000' })
    expect(desk.state).toBe('lapsed')
    expect(desk.text).toContain('se escribió para 83,3% · 100.000 / 120.000')
    expect(desk.text).toContain('Ahora es 80,0% · 100.000 / 125.000')
    expect([desk.area.value, desk.text.includes('«Licitación desierta.»')]).toEqual(['', true])
  })

  it('is used again with one press and can be corrected', () => {
    open()
    desk.write('Licitación desierta.')
    desk.typeCell({ 'initialBudget~t': '125.000' })
    desk.press(/Usar este texto de nuevo/)
    expect([desk.state, desk.area.value]).toEqual(['valid', 'Licitación desierta.'])
    expect(document.activeElement).toBe(desk.area)
    desk.write('Licitación desierta dos veces.')
    expect(desk.reason).toMatchObject({
      text: 'Licitación desierta dos veces.',
      writtenFor: '80,0% · 100.000 / 125.000',
    })
  })

  it('that lapsed is not lost by beginning another one and taking it away', () => {
    open()
    desk.write('Licitación desierta.')
    desk.typeCell({ 'initialBudget~t': '125.000' })
    desk.write('O')
    expect([desk.state, desk.area.value]).toEqual(['valid', 'O'])
    desk.write('')
    expect([desk.state, desk.reason?.text]).toEqual(['lapsed', 'Licitación desierta.'])
  })

  it('holds again when the value comes back', () => {
    open()
    desk.write('Licitación desierta.')
    desk.typeCell({ 'initialBudget~t': '125.000' })
    desk.typeCell(LOW)
    expect([desk.state, desk.area.value]).toEqual(['valid', 'Licitación desierta.'])
  })
})

describe("last year's reason", () => {
  const lastYear: Justification = {
    rule: 'initialExecutionUnder',
    cells: ['lawExecuted~2022', 'initialBudget~2022'],
    values: 'de otro año',
    head: 'Estrategia',
    text: 'Se contrató tarde.',
  }

  it('is offered, marked as such, and is no reason until it is used', () => {
    open({ offered: [lastYear] })
    expect(desk.text).toContain('El año pasado se explicó así:«Se contrató tarde.»')
    expect([desk.state, desk.area.value]).toEqual(['needed', ''])
  })

  it('is a beginning: used, it counts for the values of now and under its head', () => {
    open({ offered: [lastYear] })
    desk.press(/Usar como base/)
    expect([desk.state, desk.area.value]).toEqual(['valid', 'Se contrató tarde.'])
    expect(desk.reason).toMatchObject({ head: 'Estrategia', values: desk.finding.values, cells: desk.finding.cells })
    expect(desk.text).not.toContain('El año pasado')
  })

  it('of another rule is not offered', () => {
    open({ offered: [{ ...lastYear, rule: 'persistence' }] })
    expect(desk.text).not.toContain('El año pasado')
  })

  it('stays behind the text of this year that lapsed', () => {
    open({ offered: [lastYear] })
    desk.write('Licitación desierta.')
    desk.typeCell({ 'initialBudget~t': '125.000' })
    expect(desk.text).toContain('«Licitación desierta.»')
    expect(desk.text).not.toContain('El año pasado')
  })
})

describe('an edition that prints motives', () => {
  const heads = { ...edition2023.justificationHeads, motives: ['Presupuesto inicial / final', 'Otro(s)'] }
  const edition: Edition = { ...edition2023, justificationHeads: heads }

  it('asks for one, and keeps it with the reason', () => {
    open({ edition })
    desk.write('Licitación desierta.')
    expect(desk.reason).not.toHaveProperty('motive')
    desk.choose('Motivo', 'Presupuesto inicial / final')
    desk.choose('Se imprime bajo', 'Diseño')
    expect(desk.reason).toMatchObject({ motive: 'Presupuesto inicial / final', head: 'Diseño' })
    expect(desk.state).toBe('valid')
  })

  it('others ask only for the head', () => {
    open()
    expect(desk.text).not.toContain('Motivo')
  })
})
