import { describe, expect, test } from 'vitest'
import { edition2023 } from '../../src/editions/2023.ts'
import { examine } from '../../src/engine/examine.ts'
import { explainFigure } from '../../src/engine/explaining/explain-figure.ts'
import { NO_ANSWERS } from '../../src/ficha/answer.ts'
import type { Case } from '../../src/ficha/rule.ts'
import { examineSample, SAMPLE, subjectOf, typeInto } from '../editions/sample.ts'

const sample = subjectOf(SAMPLE)
const figure = (address: string, changes: Case = {}) =>
  examineSample(changes)
    .figures()
    .find((one) => one.address === address)?.quantity
const message = (rule: string, changes: Case) =>
  examineSample(changes).findings.find((one) => one.rule === rule)?.message
const missing = (changes: Case) =>
  examineSample(changes).findings.flatMap((one) => (one.rule === 'demanded' ? one.cells : []))

describe('a blank, a zero and a marker are three things', () => {
  test('a blank makes a total unknown, and is named', () => {
    expect(figure('totalExecuted~2023', { 'lawExecuted~t': '', 'extraBudget~t': '' })).toEqual({
      is: 'unknown',
      missing: ['lawExecuted~2023', 'extraBudget~2023'],
    })
  })
  test('what can not be read counts as a blank', () => {
    expect(figure('totalExecuted~2023', { 'lawExecuted~t': '12a' })).toMatchObject({ missing: ['lawExecuted~2023'] })
  })
  test("a dash counts as zero, and dashes alone add up to '-'", () => {
    expect(figure('totalExecuted~2023')).toMatchObject({ is: 'number', value: { n: 100_000n } })
    expect(figure('totalExecuted~2023', { 'lawExecuted~t': '-' })).toEqual({ is: 'marker', marker: '-' })
  })
  test('a marker is that of the result', () => {
    expect(figure('coverage~2023', { 'target~t': 'N/C' })).toEqual({ is: 'marker', marker: 'N/C' })
    expect(figure('totalExecuted~2023', { 'lawExecuted~t': 'N/A', 'extraBudget~t': 'S/I' })).toMatchObject({
      marker: 'S/I',
    })
  })
  test('zero over zero is N/A, and zero over something is zero', () => {
    expect(figure('coverage~2023', { 'served~t': '0', 'target~t': '0' })).toMatchObject({ marker: 'N/A' })
    expect(figure('coverage~2023', { 'served~t': '0' })).toMatchObject({ value: { n: 0n } })
  })
})

describe('an equation', () => {
  test('says by how much a side goes over, and what to look at', () => {
    expect(message('componentsEqualExecuted', { 'administrativeSpending~t': '10.270' })).toBe(
      'Componentes + administración (100.270) supera en 270 a lo ejecutado (100.000). Revise el gasto de cada componente, el administrativo o el ejecutado.',
    )
  })
  test('says how much a side misses', () => {
    expect(message('regionsEqualServed', { 'regionServed~07': '60' })).toBe(
      'Las personas por región (460) no llegan a la población beneficiada (500): faltan 40. Revise las personas de cada región o la población beneficiada.',
    )
  })
  test('is not told while a side misses a number, and says which', () => {
    const { equations, findings } = examineSample({
      'componentSpending~c2~t': '',
      'administrativeSpending~t': '99.999',
    })
    const side = equations[0]?.comparisons.find((one) => one.rule === 'componentsEqualExecuted')
    expect(side).toMatchObject({ holds: undefined, missing: ['componentSpending~c2~2023'] })
    expect(findings.map((one) => one.rule)).not.toContain('componentsEqualExecuted')
  })
  test('leaves regional governments and extra-budget apart', () => {
    expect(examineSample({ 'regionalGovernments~t': '40.000', 'extraBudget~t': '900' }).status).toBe('ready')
  })
})

describe('what is demanded', () => {
  test('a blank of year t; of a former one only where something was published then', () => {
    expect(missing({ 'initialBudget~t': '', 'initialBudget~t-1': '' })).toEqual([
      'initialBudget~2022',
      'initialBudget~2023',
    ])
    const answers = typeInto(sample.answers, { 'initialBudget~t-1': '' })
    const { former: _former, ...programme } = sample.programme
    expect(examine(edition2023, { ...sample, answers, programme }).findings).toEqual([])
  })
  test('the executors only when others run it', () => {
    expect(missing({ thirdParties: 'sí' })).toEqual(['executors'])
    expect(missing({ thirdParties: 'sí', executors: 'Municipio' })).toEqual([])
  })
  test('the gender details only under a gender approach', () => {
    expect(missing({ genderApproach: 'sí' })).toEqual(['registersSex', 'genderMeasures', 'genderFields'])
  })
  test('poverty only of social programmes', () => {
    const answers = typeInto(sample.answers, { povertyCarencias: '', incomePoverty: '' })
    const rulesOf = (social: boolean) =>
      examine(edition2023, { ...sample, answers, programme: { ...sample.programme, social } }).findings.map(
        (one) => one.rule,
      )
    expect(rulesOf(true)).toEqual(['demanded', 'demanded'])
    expect(rulesOf(false)).toEqual([])
  })
  test('the denominator unless a marker stands in its place, or units are counted', () => {
    const blank = { 'indicatorDenominator~x1': '' }
    expect(missing(blank)).toEqual(['indicatorDenominator~x1'])
    expect(missing({ ...blank, 'indicatorNumerator~x1': 'N/A' })).toEqual([])
    expect(missing({ ...blank, 'indicatorUnit~x1': 'Número' })).toEqual([])
  })
  test('of a catalog any row is wanted, and none of them is named', () => {
    const blank = Object.fromEntries(
      [...sample.answers.cells.keys()].filter((cell) => cell.startsWith('regionSpending')).map((cell) => [cell, '']),
    )
    const { findings } = examine(edition2023, { ...sample, answers: typeInto(sample.answers, blank) })
    expect(findings.map((one) => one.message)).toContain(
      'Falta Gasto de componentes, al menos en una región. Escriba un número; si no hubo, 0; si no aplica, N/A; si no se reporta, S/I.',
    )
  })
  test('of a table by catalog one cell, and of components one row', () => {
    const { findings } = examine(edition2023, { ...sample, answers: NO_ANSWERS })
    const cells = findings.flatMap((one) => one.cells)
    expect(cells.filter((cell) => cell.startsWith('subtitulo'))).toEqual(['subtituloExecuted~21'])
    expect(cells).toContain('components')
    expect(cells).not.toContain('indicators')
  })
})

describe('how far a section is', () => {
  const of = (section: string, changes: Case = {}) =>
    examineSample(changes).progress.find((one) => one.section === section)

  test('a whole one has everything answered and nothing wrong', () => {
    for (const one of examineSample().progress) {
      expect(one.answered, one.section).toBe(one.demanded)
      expect(one).toMatchObject({ errors: 0, imbalances: 0, asks: 0 })
    }
  })
  test('a blank is left to fill, not an error', () => {
    const whole = of('antecedentes')!
    expect(of('antecedentes', { purpose: '' })).toMatchObject({
      demanded: whole.demanded,
      answered: whole.answered - 1,
      errors: 0,
    })
  })
  test('an imbalance is an error that is told apart', () => {
    expect(of('presupuesto', { 'subtituloExecuted~24': '70.001' })).toMatchObject({ errors: 1, imbalances: 1 })
  })
  test('a reason to give is neither', () => {
    expect(of('poblacion', { 'target~t': '499' })).toMatchObject({ errors: 0, asks: 1 })
  })
})

describe('why a figure has its value', () => {
  const ficha = examineSample()
  test('its formula names each input with its cell', () => {
    const { line, printed } = explainFigure(ficha, 'coverage~2023')!
    expect(printed).toBe('83,3%')
    expect(line).toMatchObject([
      { label: 'Población beneficiada 2023', printed: '500', from: 'cell', cells: ['served~2023'] },
      { operator: '÷' },
      { label: 'Población objetivo 2023', printed: '600', cells: ['target~2023'] },
      { operator: '× 100' },
    ])
  })
  test('an input that is a figure can be asked why in its turn', () => {
    const [spending, , factor] = explainFigure(ficha, 'spendingPerPerson~2023')!.line
    expect(spending).toMatchObject({ from: 'figure', figure: 'componentsAndAdministration~2023', printed: '100.000' })
    expect(factor).toMatchObject({ from: 'period', printed: '1,035' })
    expect(explainFigure(ficha, 'componentsAndAdministration~2023')?.printed).toBe('100.000')
  })
  test('what is blank is missing', () => {
    expect(explainFigure(examineSample({ 'target~t': '' }), 'coverage~2023')).toMatchObject({ printed: 'falta' })
  })
  test('a choice is told in words', () => {
    expect(explainFigure(ficha, 'indicatorValue~p1')?.line).toContainEqual(
      expect.objectContaining({ printed: 'Porcentual' }),
    )
  })
  test('there is no why of what is no figure', () => expect(explainFigure(ficha, 'purpose')).toBeUndefined())
})

describe('names of cells', () => {
  test.each([
    ['initialBudget~2022', 'Presupuesto inicial 2022'],
    ['componentSpending~c2~2023', 'Componente 2 · gasto ejecutado 2023'],
    ['regionServed~13', 'Metropolitana de Santiago · población beneficiada'],
    ['components', 'Componentes'],
    ['nothing~at~all~here', 'nothing~at~all~here'],
  ])('%s is %s', (cell, label) => expect(examineSample().labelOf(cell)).toBe(label))
})
