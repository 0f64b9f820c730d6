import { describe, expect, test } from 'vitest'
import { EDITIONS, getEdition } from '../../src/editions/editions.ts'
import { variant } from '../../src/ficha/variant.ts'
import { type Change, changesBetween, changesMarkdown } from './changes.ts'
import { SAMPLE } from './sample.ts'

const known = new Map<number, readonly Change[]>()
function linesOf(before: number, after: number, subject: string): readonly string[] {
  const changes = known.get(after) ?? changesBetween(getEdition(before), getEdition(after))
  known.set(after, changes)
  return changes.find((one) => one.subject === subject)?.lines ?? []
}

describe('the readable difference between editions', () => {
  test('says what is asked anew, no longer, or of other years', () => {
    const fields = linesOf(2019, 2020, 'Campos')
    expect(fields).toContain('− El programa es universal (universal)')
    expect(fields).toContain('+ Recursos extrapresupuestarios (extraBudget)')
    expect(fields).toContain('~ Población objetivo (target): años t-4, t-3, t-2, t-1, t → t')
    expect(linesOf(2021, 2023, 'Campos')).toContain('+ Egresos (exits)')
  })

  test('says which figures print otherwise', () => {
    expect(linesOf(2020, 2021, 'Cifras')).toContain('~ Ejecución sobre el final (finalExecution): decimales 1 → 0')
    expect(linesOf(2021, 2023, 'Cifras')).toContain('~ Ejecución sobre el final (finalExecution): decimales 0 → 1')
  })

  test('says which rules run no longer, anew, or print something else', () => {
    const rules = linesOf(2020, 2021, 'Reglas')
    expect(rules).toContain('− Gasto por beneficiario bajo el rango (spendingPerPersonUnder)')
    expect(rules).toContain('+ Regiones + nivel central: no cuadra con componentes (regionsEqualComponents)')
    expect(rules.find((one) => one.includes('(persistence):'))).toMatch(/^~ .+: imprime .+ → .+/)
    expect(linesOf(2021, 2023, 'Reglas')).toContain('− Ejecución inicial dentro de rango (initialExecutionWithin)')
  })

  test('says which limits of the year changed', () => {
    expect(linesOf(2020, 2021, 'Umbrales')).toEqual([
      '− Baja máxima del gasto por beneficiario (spendingPerPersonUnder)',
    ])
    const edition = getEdition(2023)
    const stricter = { ...edition.thresholds, coverageMin: { ...edition.thresholds['coverageMin']!, value: '12' } }
    const [limits, ...others] = changesBetween(edition, { ...edition, id: 2024, thresholds: stricter }, () => SAMPLE)
    expect(limits).toEqual({ subject: 'Umbrales', lines: ['~ Cobertura mínima (coverageMin): valor 10 → 12'] })
    expect(others).toEqual([])
  })

  test('says which tables the report prints otherwise, whatever the year', () => {
    const report = linesOf(2021, 2023, 'Informe')
    expect(report.some((one) => one.startsWith('+ ') && one.includes('Inflactores'))).toBe(true)
    expect(report.join()).not.toMatch(/20(21|22|23)/)
  })

  test('says nothing of two editions that ask the same, and one line of one change', () => {
    const edition = getEdition(2023)
    expect(changesBetween(edition, { ...edition, id: 2024 }, () => SAMPLE)).toEqual([])
    const figures = edition.figures.map((one) => (one.id === 'coverage' ? variant(one, { label: 'Alcance' }) : one))
    expect(changesBetween(edition, { ...edition, id: 2024, figures }, () => SAMPLE)).toContainEqual({
      subject: 'Cifras',
      lines: ['~ Alcance (coverage): nombre Cobertura → Alcance'],
    })
  })

  test('of all editions is one page of Markdown, a head for each pair', () => {
    const page = changesMarkdown()
    const pairs = EDITIONS.slice(1).map((after, index) => `## De ${EDITIONS[index]!.id} a ${after.id}`)
    expect(page.match(/^## .+$/gm)).toEqual(pairs)
    expect(page).not.toMatch(/undefined|\[object/)
  })
})
