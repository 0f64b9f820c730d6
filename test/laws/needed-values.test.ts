import { describe, expect, test } from 'vitest'
import { EDITIONS } from '../../src/editions/editions.ts'
import { typeCase } from '../../src/engine/catalogue/type-case.ts'
import { examine } from '../../src/engine/examine.ts'
import type { Subject } from '../../src/engine/subject.ts'
import type { Answer } from '../../src/ficha/answer.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import type { Finding } from '../../src/ficha/finding.ts'
import type { Rule } from '../../src/ficha/rule.ts'
import { sampleOf, subjectOf } from '../editions/sample.ts'

/** The edition with one rule alone: what the others say doesn't matter here. */
const alone = (edition: Edition, rule: Rule): Edition => ({ ...edition, rules: [rule], cellRules: [], equations: [] })

interface Justified {
  readonly edition: Edition
  readonly subject: Subject
  readonly finding: Finding
}

/** The sample of an edition, broken by a rule's example, with a reason for what it found. */
function justified(all: Edition, rule: Rule): Justified {
  const edition = alone(all, rule)
  const sample = subjectOf(sampleOf(all), all)
  const answers = typeCase(all, sample.period.year, sample.answers, rule.cases.breaks)
  const [finding] = examine(edition, { ...sample, answers }).findings
  const { id, values, cells } = finding!
  const reason = { rule: rule.id, values, cells: [...cells], head: 'Tema', text: `Por ${id}.` }
  return { edition, subject: { ...sample, answers, justifications: [reason] }, finding: finding! }
}

function withAnswer({ edition, subject, finding }: Justified, cell: string, answer: Answer | undefined) {
  const cells = new Map(subject.answers.cells)
  if (answer === undefined) cells.delete(cell)
  else cells.set(cell, answer)
  const after = examine(edition, { ...subject, answers: { ...subject.answers, cells } })
  return after.findings.find((one) => one.id === finding.id)
}

/** Other numbers that could be typed in the place of one. */
const others = (kept: number): number[] => [kept + 1, kept * 2 + 3, 0].filter((one) => one !== kept)

const numbersOf = ({ subject }: Justified): [string, number][] =>
  [...subject.answers.cells].filter((one): one is [string, number] => typeof one[1] === 'number')

/** Did what a rule says, or the amounts that it compares, move? */
const hasMoved = (after: Finding | undefined, { finding }: Justified): boolean =>
  !after || after.left !== finding.left || after.right !== finding.right

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))('edition %i', (_year, edition) => {
  const asking = edition.rules.filter((rule) => rule.severity === 'ask')

  test.each(asking.map((rule) => [rule.id, rule] as const))(
    'the reason for %s lapses with the values that its rule needed, and with no others',
    (_id, rule) => {
      const one = justified(edition, rule)
      for (const [cell, kept] of numbersOf(one)) {
        const found = others(kept).map((answer) => withAnswer(one, cell, answer))
        // What a rule needs is found by trying: something that could stand there moves it.
        const state = found.some((after) => hasMoved(after, one)) ? 'lapsed' : 'valid'
        for (const after of found) if (after) expect(after.justification?.state, cell).toBe(state)
      }
    },
  )

  test.each(asking.map((rule) => [rule.id, rule] as const))(
    'the reason for %s stays when rows change places',
    (_id, rule) => {
      const one = justified(edition, rule)
      const rows = new Map([...one.subject.answers.rows].map(([table, ids]) => [table, [...ids].reverse()] as const))
      const after = examine(one.edition, { ...one.subject, answers: { ...one.subject.answers, rows } })
      const same = after.findings.find((finding) => finding.id === one.finding.id)
      if (same?.cells[0] === one.finding.cells[0]) expect(same?.justification?.state).toBe('valid')
    },
  )
})

describe('values that change together and leave the amounts as they were', () => {
  const edition = EDITIONS.at(-1)!
  const ruleOf = (id: string) => edition.rules.find((rule) => rule.id === id)!

  test('lapse the reason: it was written for others', () => {
    const one = justified(edition, ruleOf('spendingPerPersonOver'))
    const doubled = [
      'componentSpending~c1~2022',
      'componentSpending~c2~2022',
      'administrativeSpending~2022',
      'served~2022',
    ]
    const cells = new Map(one.subject.answers.cells)
    for (const cell of doubled) cells.set(cell, Number(cells.get(cell)) * 2)
    const [after] = examine(one.edition, { ...one.subject, answers: { ...one.subject.answers, cells } }).findings
    expect([after?.left, after?.right]).toEqual([one.finding.left, one.finding.right])
    expect(after?.justification?.state).toBe('lapsed')
  })

  test('of two equal components: the reason is for these two', () => {
    const one = justified(edition, ruleOf('equalComponents'))
    const { answers } = one.subject
    const rows = new Map([...answers.rows, ['components', ['c3', 'c1', 'c2']]])
    const cells = new Map([
      ...answers.cells,
      ['componentSpending~c3~2023', answers.cells.get('componentSpending~c1~2023')!],
    ])
    cells.set('componentSpending~c1~2023', 1)
    const after = examine(one.edition, { ...one.subject, answers: { rows, cells } }).findings
    expect(after.find((finding) => finding.id === one.finding.id)?.justification?.state).toBe('lapsed')
  })
})
