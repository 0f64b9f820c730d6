import { describe, expect, test } from 'vitest'
import { edition2020 } from '../../src/editions/2020.ts'
import { edition2021 } from '../../src/editions/2021.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import type { Case } from '../../src/ficha/rule.ts'
import { examineSample } from './sample.ts'

const findings = (edition: Edition, changes: Case) => examineSample(changes, edition).findings
const rules = (edition: Edition, changes: Case) => findings(edition, changes).map((one) => one.rule)
const finding = (edition: Edition, rule: string, changes: Case) =>
  findings(edition, changes).find((one) => one.rule === rule)

describe('the administrative part of a subtítulo in 2020', () => {
  test.each<[string, Case, string[]]>([
    ['may be all of it', { 'subtituloAdministrative~21': '10.000', 'subtituloAdministrative~24': '0' }, []],
    [
      'may not exceed it, even where the sum is right',
      { 'subtituloAdministrative~22': '10.000', 'subtituloExecuted~22': '9.999', 'subtituloExecuted~21': '20.001' },
      ['subtitulosEqualAdministration', 'administrativeOverSubtitulo'],
    ],
    [
      'may not stand beside a blank total, once the totals add up',
      { 'subtituloAdministrative~22': '2.000', 'subtituloAdministrative~24': '' },
      ['administrativeOverSubtitulo'],
    ],
    [
      'may stand beside a total still to be typed',
      {
        'subtituloAdministrative~22': '2.000',
        'subtituloAdministrative~24': '',
        'subtituloExecuted~21': '25.000',
      },
      ['subtitulosEqualExecuted'],
    ],
    [
      'adds up to the administrative spending',
      { 'subtituloAdministrative~21': '8.001' },
      ['subtitulosEqualAdministration'],
    ],
    [
      'is demanded in one row at least',
      { 'subtituloAdministrative~21': '', 'subtituloAdministrative~24': '' },
      ['demanded'],
    ],
  ])('%s', (_, changes, expected) => {
    const blocking = findings(edition2020, changes).filter((one) => one.severity === 'block')
    expect(blocking.map((one) => one.rule)).toEqual(expected)
  })

  test('tells both amounts and how far apart they are', () => {
    expect(
      finding(edition2020, 'administrativeOverSubtitulo', { 'subtituloAdministrative~21': '30.500' })?.message,
    ).toBe(
      'Subtítulo 21, Gastos en personal: el gasto administrativo (30.500) supera al total ejecutado (30.000); diferencia de 500. Revise ambos montos del subtítulo.',
    )
  })
})

describe('spending per person', () => {
  /** 100.000 × 1,035 ÷ served, against a mean of 1: each former year by as many people as its pesos. */
  const people = (served: string): Case => ({
    'lawExecuted~t-2': '100.000',
    'lawExecuted~t-1': '100.000',
    'served~t-2': '117.220',
    'served~t-1': '110.020',
    'served~t': served,
  })
  test.each([
    ['86.250', 'spendingPerPersonWithin', 'spendingPerPersonWithin'],
    ['86.249', 'spendingPerPersonOver', 'spendingPerPersonOver'],
    ['129.375', 'spendingPerPersonWithin', 'spendingPerPersonWithin'],
    ['129.376', 'spendingPerPersonUnder', 'spendingPerPersonWithin'],
  ])('of %s people: 2020 looks both ways, 2021 upwards alone', (served, in2020, in2021) => {
    const of = (edition: Edition) => rules(edition, people(served)).filter((one) => one.startsWith('spendingPerPerson'))
    expect([of(edition2020), of(edition2021)]).toEqual([[in2020], [in2021]])
  })
  test('is made of the executed budget of the law, and a reason for it lapses with that', () => {
    const found = finding(edition2020, 'spendingPerPersonOver', people('80.000'))
    expect(found?.cells).toEqual(['served~2020', 'lawExecuted~2020'])
    expect(
      finding(edition2020, 'spendingPerPersonOver', { ...people('80.000'), 'lawExecuted~t': '99.999' })?.values,
    ).not.toBe(found?.values)
  })
})

describe('what both print of persistence', () => {
  const year = (offset: string, executed: string): Case => ({ [`lawExecuted~t${offset}`]: executed })
  const under = { ...year('-2', '50.000'), ...year('-1', '50.000'), ...year('', '50.000') }
  test.each<[string, Case, string[]]>([
    ['three years under', under, ['persistence']],
    ['one of them not', { ...under, ...year('-1', '93.000') }, ['persistenceAbsent']],
    ['one of them without a budget', { ...under, 'initialBudget~t-1': 'N/A' }, ['persistenceAbsent']],
    ['one of them with a budget of zero', { ...under, 'initialBudget~t-1': '0' }, ['persistenceAbsent']],
    ['one of them blank', { ...under, ...year('-1', '') }, []],
    ['one of them not reported', { ...under, 'initialBudget~t-1': 'S/I' }, []],
  ])('%s', (_, changes, expected) => {
    for (const edition of [edition2020, edition2021])
      expect(rules(edition, changes).filter((one) => one.startsWith('persistence'))).toEqual(expected)
  })
})

describe('what only one of them asks', () => {
  test('2020 holds administration against its group, 2021 leaves it to the evaluator', () => {
    const administration = { 'administrativeSpending~t': '40.000' }
    expect(rules(edition2020, administration)).toContain('administrationOffGroup')
    expect(rules(edition2021, administration).some((one) => one.includes('Group'))).toBe(false)
  })
  test('2021 adds up the spending by region, and its people are no part of it', () => {
    expect(rules(edition2021, { 'regionSpending~07': '' })).toContain('regionsEqualComponents')
    expect(
      findings(edition2021, { 'regionSpending~07': '', 'regionSpending~central': '30.000' }).every(
        ({ severity }) => severity === 'note',
      ),
    ).toBe(true)
  })
  test('2020 asks the target of its year alone', () => {
    expect(() => examineSample({ 'target~t': '' }, edition2020)).not.toThrow()
    expect(rules(edition2020, { 'target~t': '' })).toContain('demanded')
    expect(rules(edition2021, { 'target~t-1': '' })).not.toContain('demanded')
  })
  test('the changes of the health emergency are asked of those that had them', () => {
    expect(rules(edition2020, { healthAdjustments: 'sí' })).toContain('demanded')
    expect(examineSample({ healthAdjustments: 'sí', healthAdjustmentsText: 'Por teléfono.' }, edition2021).status).toBe(
      'ready',
    )
  })
})

test('after x/0 the rules see no number: no coverage, no execution is judged', () => {
  for (const edition of [edition2020, edition2021]) {
    const found = rules(edition, { 'initialBudget~t': '0', 'target~t': '0', 'served~t': '0' })
    expect(found.filter((one) => /^(initialExecution|coverage)/.test(one))).toEqual([])
  }
})
