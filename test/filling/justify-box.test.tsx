// @draws
import { afterEach, describe, expect, it } from 'vitest'
import { edition2023 } from '../../src/editions/2023.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import type { Justification } from '../../src/ficha/period.ts'
import { JustifyingOffice } from './justifying-office.tsx'

let office: JustifyingOffice
afterEach(() => office.leave())

const LOW = { 'initialBudget~t': '120.000' }
const open = (...rest: [] | [ConstructorParameters<typeof JustifyingOffice>[1]]) => {
  office = new JustifyingOffice(LOW, ...rest)
}

describe('a justification', () => {
  it('counts from its first key, under the head of its section', () => {
    open()
    office.write('Licitación desierta.')
    expect(office.state).toBe('valid')
    expect(office.justification).toMatchObject({ text: 'Licitación desierta.', head: 'Presupuesto' })
  })

  it('lapses when a value changes, says for which it was written and which stands there now, and offers its text', () => {
    open()
    office.write('Licitación desierta.')
    office.typeCell({ 'initialBudget~t': '125.000' })
    expect(office.state).toBe('lapsed')
    expect(office.text).toContain('se escribió para 83,3% · 100.000 / 120.000')
    expect(office.text).toContain('Ahora es 80,0% · 100.000 / 125.000')
    expect([office.area.value, office.text.includes('«Licitación desierta.»')]).toEqual(['', true])
  })

  it('is used again with one press and can be corrected', () => {
    open()
    office.write('Licitación desierta.')
    office.typeCell({ 'initialBudget~t': '125.000' })
    office.press(/Usar este texto de nuevo/)
    expect([office.state, office.area.value]).toEqual(['valid', 'Licitación desierta.'])
    expect(document.activeElement).toBe(office.area)
    office.write('Licitación desierta dos veces.')
    expect(office.justification).toMatchObject({
      text: 'Licitación desierta dos veces.',
      writtenFor: '80,0% · 100.000 / 125.000',
    })
  })

  it('that lapsed is not lost by beginning another one and taking it away', () => {
    open()
    office.write('Licitación desierta.')
    office.typeCell({ 'initialBudget~t': '125.000' })
    office.write('O')
    expect([office.state, office.area.value]).toEqual(['valid', 'O'])
    office.write('')
    expect([office.state, office.justification?.text]).toEqual(['lapsed', 'Licitación desierta.'])
  })

  it('shows what was undone or written elsewhere after it was typed here', () => {
    open()
    office.write('Licitación desierta.')
    office.writeElsewhere('Licitación declarada desierta.')
    expect(office.area.value).toBe('Licitación declarada desierta.')
    office.writeElsewhere('')
    expect(office.area.value).toBe('')
  })

  it('keeps the head that was chosen before its text, when another one had lapsed', () => {
    open()
    office.write('Licitación desierta.')
    office.typeCell({ 'initialBudget~t': '125.000' })
    office.choose('Se imprime bajo el tema', 'Estrategia')
    office.write('Faltó gente.')
    expect(office.justification).toMatchObject({ text: 'Faltó gente.', head: 'Estrategia' })
  })

  it('holds again when the value comes back', () => {
    open()
    office.write('Licitación desierta.')
    office.typeCell({ 'initialBudget~t': '125.000' })
    office.typeCell(LOW)
    expect([office.state, office.area.value]).toEqual(['valid', 'Licitación desierta.'])
  })
})

describe("last year's justification", () => {
  const lastYear: Justification = {
    rule: 'initialExecutionUnder',
    cells: ['lawExecuted~2022', 'initialBudget~2022'],
    values: 'de otro año',
    head: 'Estrategia',
    text: 'Se contrató tarde.',
  }

  it('is offered, marked as such, and is none until it is used', () => {
    open({ offered: [lastYear] })
    expect(office.text).toContain('El año pasado se explicó así:«Se contrató tarde.»')
    expect([office.state, office.area.value]).toEqual(['needed', ''])
  })

  it('is a beginning: used, it counts for the values of now and under its head', () => {
    open({ offered: [lastYear] })
    office.press(/Usar como base/)
    expect([office.state, office.area.value]).toEqual(['valid', 'Se contrató tarde.'])
    expect(office.justification).toMatchObject({
      head: 'Estrategia',
      values: office.finding.values,
      cells: office.finding.cells,
    })
    expect(office.text).not.toContain('El año pasado')
  })

  it('of another rule is not offered', () => {
    open({ offered: [{ ...lastYear, rule: 'persistence' }] })
    expect(office.text).not.toContain('El año pasado')
  })

  it('stays behind the text of this year that lapsed', () => {
    open({ offered: [lastYear] })
    office.write('Licitación desierta.')
    office.typeCell({ 'initialBudget~t': '125.000' })
    expect(office.text).toContain('«Licitación desierta.»')
    expect(office.text).not.toContain('El año pasado')
  })
})

describe('an edition that prints motives', () => {
  const heads = { ...edition2023.justificationHeads, motives: ['Presupuesto inicial / final', 'Otro(s)'] }
  const edition: Edition = { ...edition2023, justificationHeads: heads }

  it('asks for one, and keeps it with the justification', () => {
    open({ edition })
    office.write('Licitación desierta.')
    expect(office.justification).not.toHaveProperty('motive')
    office.choose('Motivo', 'Presupuesto inicial / final')
    office.choose('Se imprime bajo el tema', 'Diseño')
    expect(office.justification).toMatchObject({ motive: 'Presupuesto inicial / final', head: 'Diseño' })
    expect(office.state).toBe('valid')
  })

  it('others ask only for the head', () => {
    open()
    expect(office.text).not.toContain('Motivo')
  })
})
