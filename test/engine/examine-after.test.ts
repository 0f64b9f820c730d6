import { describe, expect, test } from 'vitest'
import { generateFicha, largest } from '../../mocks/generator.ts'
import { getEdition } from '../../src/editions/editions.ts'
import { typeCase } from '../../src/engine/catalogue/type-case.ts'
import type { Examination } from '../../src/engine/examination.ts'
import { examine, examineAfter } from '../../src/engine/examine.ts'
import type { Subject } from '../../src/engine/subject.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import type { Case } from '../../src/ficha/rule.ts'
import { subjectOf } from '../editions/sample.ts'

const edition = getEdition(2023)

function typed(subject: Subject, changes: Case): Subject {
  return { ...subject, answers: typeCase(edition, subject.period.year, subject.answers, changes) }
}

/** A ficha with a blank, a sum that misses and an open screen: what every key before this one said was shown. */
function opened(document: FichaDocument): { before: Examination; subject: Subject } {
  const subject = typed(subjectOf(document), { purpose: '', 'lawExecuted~t': '12.345' })
  const before = examineAfter(examine(edition, subjectOf(document)), subject)
  expect([before.findings, before.progress, before.equations].every((one) => one.length > 0)).toBe(true)
  return { before, subject }
}

describe.each([
  ['a small ficha', generateFicha(1)],
  ['the largest', largest()],
])('after a key in %s', (_, document) => {
  const { before, subject } = opened(document)

  test('a longer description leaves every finding, equation and section as the object that it was', () => {
    const after = examineAfter(before, typed(subject, { description: 'Otra descripción.' }))
    expect(after).not.toBe(before)
    expect(after.findings).toBe(before.findings)
    expect(after.equations).toBe(before.equations)
    expect(after.progress).toBe(before.progress)
  })

  test('a first answer takes its finding away, moves its section and touches no other', () => {
    const after = examineAfter(before, typed(subject, { purpose: 'Un propósito.' }))
    const blank = before.findings.find((one) => one.id === 'demanded~purpose')
    expect(after.findings).toEqual(before.findings.filter((one) => one !== blank))
    for (const finding of after.findings) expect(before.findings).toContain(finding)
    expect(after.progress.filter((one) => !before.progress.includes(one)).map((one) => one.section)).toEqual([
      blank?.section,
    ])
  })

  test('people served leave the equations in M$ alone', () => {
    const after = examineAfter(before, typed(subject, { 'served~t': '7.777' }))
    const isKept = after.equations.map((one) => before.equations.includes(one))
    expect(after.equations.filter((_, index) => isKept[index]).map((one) => one.unit)).toContain('M$')
    expect(after.equations.filter((_, index) => !isKept[index]).map((one) => one.unit)).toEqual(['personas'])
  })
})
