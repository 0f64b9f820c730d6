import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edition2023 } from '../../src/editions/2023.ts'
import { examine } from '../../src/engine/examine.ts'
import type { Subject } from '../../src/engine/subject.ts'
import type { Answers } from '../../src/ficha/answer.ts'
import type { Finding } from '../../src/ficha/finding.ts'
import type { Justification } from '../../src/ficha/period.ts'
import type { Case } from '../../src/ficha/rule.ts'
import { SAMPLE, subjectOf, typeInto } from '../editions/sample.ts'
import { TRIES } from './arbitrary.ts'

const sample = subjectOf(SAMPLE)
const ASKING = [...edition2023.rules, ...edition2023.cellRules].filter((one) => one.severity === 'ask')

const findingOf = (rule: string, subject: Subject): Finding | undefined =>
  examine(edition2023, subject).findings.find((one) => one.rule === rule)
const reasonFor = ({ rule, cells, values }: Finding): Justification => ({
  rule,
  cells: [...cells],
  values,
  head: 'Presupuesto',
  text: 'Porque sí.',
})

/** The sample broken by a rule's case, and justified. */
function justified(rule: string, breaks: Case): Subject {
  const subject = { ...sample, answers: typeInto(sample.answers, breaks) }
  return { ...subject, justifications: [reasonFor(findingOf(rule, subject)!)] }
}
const stateAfter = (rule: string, subject: Subject, answers: Answers) =>
  findingOf(rule, { ...subject, answers })?.justification?.state

/** Changes to what no finding of the sample is about. */
const WORDS: Case[] = [
  { purpose: 'Otro propósito.' },
  { 'componentName~c1': 'Otro nombre' },
  { 'indicatorName~p1': 'Otro indicador', 'indicatorName~x1': 'Y otro' },
  { 'indicatorNumeratorText~x1': 'Otra fórmula', 'indicatorDenominatorText~p1': 'Otra más' },
]

describe.each(ASKING)('the reason for $id', ({ id, cases }) => {
  const subject = justified(id, cases.breaks)

  test('holds for the values that it was written for', () => {
    expect(stateAfter(id, subject, subject.answers)).toBe('valid')
  })

  test('stays while only words change, or rows are added', () => {
    for (const change of WORDS) expect(stateAfter(id, subject, typeInto(subject.answers, change))).toBe('valid')
    const indicators = [...(subject.answers.rows.get('indicators') ?? []), 'nuevo']
    const longer = { ...subject.answers, rows: new Map([...subject.answers.rows, ['indicators', indicators]]) }
    expect(stateAfter(id, subject, longer)).toBe('valid')
  })

  test('lapses when a number that it points to changes, and holds again when it comes back', () => {
    const { cells } = findingOf(id, subject)!
    const numbers = cells.filter((cell) => typeof subject.answers.cells.get(cell) === 'number')
    for (const cell of numbers) {
      const kept = subject.answers.cells.get(cell) as number
      const changed = new Map(subject.answers.cells).set(cell, kept + 1)
      expect([undefined, 'lapsed'], cell).toContain(stateAfter(id, subject, { ...subject.answers, cells: changed }))
      const back = new Map(changed).set(cell, kept)
      expect(stateAfter(id, subject, { ...subject.answers, cells: back })).toBe('valid')
    }
  })
})

describe('a reason', () => {
  const numeric = [...sample.answers.cells.entries()].filter(([, answer]) => typeof answer === 'number')
  test('is valid exactly when the values of its finding are those that it was written for', () => {
    const subject = justified('initialExecutionUnder', { 'initialBudget~t': '120.000' })
    const written = subject.justifications[0]!.values
    fc.assert(
      fc.property(fc.constantFrom(...numeric), fc.integer({ min: 0, max: 200_000 }), ([cell], amount) => {
        const cells = new Map(subject.answers.cells).set(cell, amount)
        const finding = findingOf('initialExecutionUnder', { ...subject, answers: { ...subject.answers, cells } })
        if (finding) expect(finding.justification?.state).toBe(finding.values === written ? 'valid' : 'lapsed')
      }),
      TRIES,
    )
  })

  test('is found again when a component is added: lapsed, with its text', () => {
    const subject = justified('spendingPerPersonOver', { 'served~t-1': '1.000', 'served~t-2': '1.000' })
    const rows = new Map([...subject.answers.rows, ['components', ['c1', 'c2', 'c3']]])
    const cells = new Map(subject.answers.cells).set('componentSpending~c3~2023', 5_000)
    for (const year of [2021, 2022]) cells.set(`componentSpending~c3~${year}`, 0)
    const finding = findingOf('spendingPerPersonOver', { ...subject, answers: { rows, cells } })
    expect(finding?.justification).toMatchObject({ state: 'lapsed', text: 'Porque sí.' })
  })

  test('written again counts, though the one that lapsed is still there', () => {
    const old = justified('executedOverFinal', { 'finalBudget~t': '99.999' })
    const answers = typeInto(old.answers, { 'finalBudget~t': '99.000' })
    const again = reasonFor(findingOf('executedOverFinal', { ...old, answers })!)
    const subject = { ...old, justifications: [...old.justifications, again] }
    expect(stateAfter('executedOverFinal', subject, answers)).toBe('valid')
  })
})
