import { expect, test } from 'vitest'
import { examineSample } from './sample.ts'

const finding = (changes: Record<string, string>) =>
  examineSample(changes).findings.find((one) => one.rule === 'denominatorPopulation')
const counting = { 'indicatorDenominatorCounts~p1': 'Personas beneficiadas' }

test('a denominator points to the population that it names, and its reason lapses with that one alone', () => {
  const served = finding(counting)
  expect(served?.cells).toEqual(['indicatorDenominator~p1', 'indicatorDenominatorCounts~p1', 'served~2023'])
  expect(finding({ ...counting, 'exits~t': '1' })?.values).toBe(served?.values)
  expect(finding({ ...counting, 'served~t': '501' })?.values).not.toBe(served?.values)
  expect(finding({ 'exits~t': '1' })?.cells.at(-1)).toBe('exits~2023')
})

test('a denominator left under a number of units is no denominator', () => {
  const { findings } = examineSample({ 'indicatorUnit~p1': 'Número', 'indicatorDenominator~p1': 'S/I', 'exits~t': '1' })
  expect(findings).toEqual([])
  expect(finding({ 'indicatorUnit~p1': 'Número', 'exits~t': '1' })).toBeUndefined()
})
