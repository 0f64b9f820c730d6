import { describe, expect, test } from 'vitest'
import { EDITIONS } from '../../src/editions/editions.ts'
import type { Case } from '../../src/ficha/rule.ts'
import { examineSample } from './sample.ts'

describe.each(EDITIONS)('the cases of edition $id', (edition) => {
  const rulesFired = (changes: Case) => examineSample(changes, edition).findings.map((one) => one.rule)

  test('nothing can be objected to its sample', () => {
    expect(examineSample({}, edition).findings.filter((one) => one.severity !== 'note')).toEqual([])
    expect(examineSample({}, edition).status).toBe('ready')
  })

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
