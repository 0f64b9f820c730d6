import { expect, test } from 'vitest'
import type { CellFacts } from '../../src/ficha/cell-rule.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import type { Case } from '../../src/ficha/rule.ts'
import { examineSample } from './sample.ts'

/** Each rule finds its breaking case in the sample and nothing in its holding one. */
export function guardCases(edition: Edition, sample: FichaDocument): void {
  const rulesFired = (changes: Case) => examineSample(changes, edition, sample).findings.map((one) => one.rule)

  test('nothing can be objected to its sample', () => {
    expect(examineSample({}, edition, sample).findings.filter((one) => one.severity !== 'note')).toEqual([])
    expect(examineSample({}, edition, sample).status).toBe('ready')
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

  test('every limit that a rule over cells asks for is declared by it', () => {
    const asked = new Set<string>()
    const cellRules = edition.cellRules.map((rule) => ({
      ...rule,
      holds: (cell: CellFacts) => rule.holds(telling(cell, (id) => asked.add(`${rule.id}: ${id}`))),
    }))
    const listening = { ...edition, cellRules }
    for (const { cases } of edition.cellRules) examineSample(cases.breaks, listening, sample)
    const declared = edition.cellRules.flatMap(({ id, thresholds = [] }) => thresholds.map((one) => `${id}: ${one.id}`))
    expect([...asked].sort()).toEqual(declared.sort())
  })
}

/** The same facts, telling which limits are asked for. */
const telling = (cell: CellFacts, tell: (id: string) => void): CellFacts =>
  new Proxy(cell, {
    get: (facts, key) => {
      if (key !== 'threshold') return Reflect.get(facts, key, facts)
      return (id: string) => {
        tell(id)
        return facts.threshold(id)
      }
    },
  })
