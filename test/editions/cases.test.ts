import { describe, expect, test } from 'vitest'
import { EDITIONS } from '../../src/editions/editions.ts'
import { examineSample } from './sample.ts'

const rulesFired = (changes: Record<string, string>) => examineSample(changes).findings.map((one) => one.rule)

test('nothing can be objected to the sample', () => {
  expect(examineSample().findings).toEqual([])
  expect(examineSample().status).toBe('ready')
})

describe.each(EDITIONS)('the cases of edition $id', (edition) => {
  const declared = [
    ...edition.rules.map(({ id, cases }) => ({ id, cases })),
    ...edition.cellRules.map(({ id, cases }) => ({ id, cases })),
    ...edition.equations.flatMap((one) => one.comparisons.map(({ rule, cases }) => ({ id: rule, cases }))),
  ]
  test.each(declared)('$id finds its breaking case', ({ id, cases }) => {
    expect(rulesFired(cases.breaks)).toContain(id)
  })
  test.each(declared)('$id has nothing to say of its holding case', ({ id, cases }) => {
    expect(rulesFired(cases.holds)).not.toContain(id)
  })
  test.each(declared)('$id has cases that are typed as they can be read', ({ id, cases }) => {
    expect(Object.keys(cases.breaks).length).toBeGreaterThan(0)
    expect(rulesFired(cases.holds)).not.toContain('unreadable')
    expect(rulesFired(cases.breaks).includes('unreadable')).toBe(id === 'unreadable')
  })
})
