import { describe, expect, test } from 'vitest'
import { getEdition } from '../../src/editions/editions.ts'
import type { Case } from '../../src/ficha/rule.ts'
import { examineSample, SAMPLE } from './sample.ts'

const fires = (rule: string, changes: Case) => examineSample(changes).findings.some((one) => one.rule === rule)

/** Each limit from both sides: [rule, what is typed, is there a finding?] (domain §6 and §7). */
const LIMITS: readonly [rule: string, changes: Case, found: boolean][] = [
  ['initialExecutionUnder', { 'lawExecuted~t': '85.000' }, false],
  ['initialExecutionUnder', { 'lawExecuted~t': '84.999' }, true],
  ['initialExecutionUnder', { 'lawExecuted~t': '-' }, true],
  ['initialExecutionUnder', { 'lawExecuted~t': '' }, false],
  ['initialExecutionUnder', { 'initialBudget~t': 'N/A' }, false],
  ['initialExecutionOver', { 'lawExecuted~t': '110.000' }, false],
  ['initialExecutionOver', { 'lawExecuted~t': '110.001' }, true],
  ['finalExecutionUnder', { 'lawExecuted~t': '90.000' }, false],
  ['finalExecutionUnder', { 'lawExecuted~t': '89.999' }, true],
  ['finalExecutionOver', { 'lawExecuted~t': '110.000' }, false],
  ['finalExecutionOver', { 'lawExecuted~t': '110.001' }, true],
  ['coverageLow', { 'served~t': '60' }, true],
  ['coverageLow', { 'served~t': '61' }, false],
  ['coverageLow', { 'served~t': '0' }, true],
  ['coverageHigh', { 'served~t': '600' }, false],
  ['coverageHigh', { 'served~t': '601' }, true],
  ['executedOverFinal', { 'lawExecuted~t': '100.000' }, false],
  ['executedOverFinal', { 'lawExecuted~t': '100.001' }, true],
  ['thousandfold', { 'exits~t': '300' }, false],
  ['thousandfold', { 'extraBudget~t-1': '2', 'extraBudget~t': '999' }, false],
  ['thousandfold', { 'extraBudget~t-1': '2', 'extraBudget~t': '1.000' }, true],
  ['thousandfold', { 'extraBudget~t-1': '1.000', 'extraBudget~t': '2' }, true],
  ['thousandfold', { 'extraBudget~t-1': '0', 'extraBudget~t': '1.000' }, false],
  ['administrationZero', { 'administrativeSpending~t': '-' }, true],
  ['administrationZero', { 'administrativeSpending~t': '1' }, false],
  ['administrationZero', { 'administrativeSpending~t': 'S/I' }, false],
  ['administrationWithoutSubtitulo21', { 'subtituloExecuted~21': '0' }, true],
  ['administrationWithoutSubtitulo21', { 'subtituloExecuted~21': '-' }, true],
  ['administrationWithoutSubtitulo21', { 'subtituloExecuted~21': '', 'subtituloExecuted~24': '' }, false],
  ['regionWithoutPeople', { 'regionServed~07': '0' }, true],
  ['regionWithoutPeople', { 'regionServed~07': '-' }, true],
  ['regionWithoutPeople', { 'regionServed~07': 'S/I' }, false],
  ['regionWithoutPeople', { 'regionSpending~central': '5' }, false],
  ['equalComponents', { 'componentSpending~c1~t': '0', 'componentSpending~c2~t': '0' }, false],
  ['firstYearLate', { firstYear: '2023' }, false],
  ['firstYearLate', { firstYear: '2024' }, true],
  ['indicatorComplete', { 'indicatorNumerator~p1': 'S/I' }, true],
  ['indicatorComplete', { 'indicatorDenominator~p1': 'S/I' }, true],
  ['indicatorComplete', { 'indicatorNumerator~p1': 'S/I', 'indicatorDenominator~p1': 'S/I' }, false],
  ['indicatorComplete', { 'indicatorUnit~p1': 'Número', 'indicatorDenominator~p1': '0' }, false],
  ['denominatorPopulation', { 'indicatorDenominatorCounts~x1': 'beneficiarios' }, true],
  ['denominatorPopulation', { 'indicatorDenominatorCounts~x1': 'ingresos' }, false],
  ['denominatorPopulation', { 'exits~t': 'S/I' }, false],
  ['formerChanged', { 'finalBudget~t-1': '' }, false],
  ['demanded', { 'finalBudget~t-1': '' }, true],
  ['formerChanged', { 'finalBudget~t-1': 'N/A' }, true],
  ['formerChanged', { 'target~t': '1' }, false],
]

describe('limits, from both sides', () => {
  test.each(LIMITS)('%s when %j: %s', (rule, changes, found) => expect(fires(rule, changes)).toBe(found))
})

describe('a jump against the year before', () => {
  const jumps = (...[changes, edition, sample]: Parameters<typeof examineSample>) =>
    examineSample(changes, edition, sample).findings.flatMap((one) => (one.rule === 'thousandfold' ? one.cells : []))
  const alone = { ...SAMPLE, programme: { ...SAMPLE.programme, former: undefined } }
  const pesos = { 'extraBudget~t-2': '3.000.000', 'extraBudget~t-1': '3.000', 'extraBudget~t': '3.000' }

  test('is looked for in former years too where the programme types them itself', () => {
    expect(jumps(pesos, getEdition(2023), alone)).toEqual(['extraBudget~2022'])
  })
  test('is not asked about again where those years were published', () => {
    const former = { year: 2022, answers: { extraBudget: { 2021: 3_000_000, 2022: 3_000 } } }
    const sample = { ...SAMPLE, programme: { ...SAMPLE.programme, former } }
    expect(jumps(pesos, getEdition(2023), sample)).toEqual([])
  })
  test('is looked for in the budget of the year to come, which 2019 asks', () => {
    expect(jumps({ 'initialBudget~t+1': '100.000.000' }, getEdition(2019), undefined)).toEqual(['initialBudget~2020'])
  })
})

describe('spending per person', () => {
  /** (84.000 + 778.500) × 1,1002 ÷ 5.501 = 172,5 in t-1; 20% more is 207, which is 100.000 × 1,035 ÷ 500. */
  const spent = (administration: string) => ({
    'served~t-2': 'N/A',
    'served~t-1': '5.501',
    'administrativeSpending~t-1': '778.500',
    'administrativeSpending~t': administration,
  })
  test('is held against the years that have one, and may be 20% over their mean, exactly', () => {
    expect(fires('spendingPerPersonOver', spent('10.000'))).toBe(false)
    expect(fires('spendingPerPersonOver', spent('10.001'))).toBe(true)
  })
  test('is not known to be over while a former year is blank', () => {
    expect(fires('spendingPerPersonOver', { 'served~t-1': '', 'served~t': '1' })).toBe(false)
  })
})

describe('persistence', () => {
  const under = { 'lawExecuted~t': '50.000', 'lawExecuted~t-1': '50.000', 'lawExecuted~t-2': '50.000' }
  test('is three years running under 85% of the initial budget', () => {
    expect(fires('persistence', under)).toBe(true)
    expect(fires('persistence', { ...under, 'lawExecuted~t-1': '80.750' })).toBe(false)
  })
  test('a year with a budget and no execution counts as 0%', () => {
    expect(fires('persistence', { ...under, 'lawExecuted~t-1': '-' })).toBe(true)
  })
  test('a year without a budget breaks the run', () => {
    expect(fires('persistence', { ...under, 'initialBudget~t-1': 'N/A' })).toBe(false)
  })
  test('is known to be absent as soon as one year is not under, and not told while one is blank', () => {
    expect(fires('persistence', { ...under, 'lawExecuted~t-2': '' })).toBe(false)
    expect(fires('persistence', { 'lawExecuted~t-2': '' })).toBe(false)
  })
})
