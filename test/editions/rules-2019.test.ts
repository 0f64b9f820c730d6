import { describe, expect, test } from 'vitest'
import { edition2019 } from '../../src/editions/2019.ts'
import type { Case } from '../../src/ficha/rule.ts'
import { examineSample } from './sample.ts'

const finding = (changes: Case) =>
  examineSample(changes, edition2019).findings.find((one) => one.rule === 'universalTarget')

describe('a universal programme', () => {
  test.each<[string, Case, boolean]>([
    ['with its target equal to the potential population', { 'potential~t': '600' }, false],
    ['with one person less', { 'potential~t': '599' }, true],
    ['with a marker on one side alone', { 'potential~t': 'S/I' }, true],
    ['with the same marker on both', { 'potential~t': 'S/I', 'target~t': 'S/I' }, false],
    ['with another population years before', { 'potential~t': '600', 'target~t-1': '1' }, false],
    ['still to be filled', { 'potential~t': '' }, false],
  ])('%s', (_, changes, found) => {
    expect(finding({ universal: 'sí', ...changes }) !== undefined).toBe(found)
  })

  test('is told both amounts', () => {
    expect(finding({ universal: 'sí' })?.message).toBe(
      'El programa es universal y su población objetivo (600) no es igual a la potencial (1.000) (diferencia de 400). Corrija una de las dos, o responda que no es universal.',
    )
  })
})

describe('coverage of 2019', () => {
  const rules = (changes: Case) => examineSample(changes, edition2019).findings.map((one) => one.rule)
  test('asks for a reason over the target population alone', () => {
    expect(examineSample({ 'potential~t': '50.000' }, edition2019).status).toBe('ready')
    expect(examineSample({ 'target~t': '50.000' }, edition2019).status).toBe('pending')
  })
  test('says one thing of each population', () => {
    const said = rules({ universal: 'sí', 'potential~t': '600' }).filter((one) => /overage/.test(one))
    expect(said).toEqual(['potentialCoverageSufficient', 'coverageSufficient'])
  })
})

test('formulas of component indicators are not demanded, those of the purpose are', () => {
  const blank = (row: string) => ({ [`indicatorNumeratorText~${row}`]: '', [`indicatorDenominatorText~${row}`]: '' })
  expect(examineSample(blank('x1'), edition2019).status).toBe('ready')
  expect(examineSample(blank('p1'), edition2019).findings.map((one) => one.cells[0])).toContain(
    'indicatorDenominatorText~p1',
  )
})
