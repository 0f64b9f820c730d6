import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generateFicha } from '../../mocks/generator.ts'
import { checkAnswer } from '../../src/cli/check.ts'
import { edition2023 } from '../../src/editions/2023.ts'
import { examine } from '../../src/engine/examine.ts'
import { explainFigure } from '../../src/engine/explaining/explain-figure.ts'
import type { Subject } from '../../src/engine/subject.ts'
import { NO_ANSWERS } from '../../src/ficha/answer.ts'
import { readAnswers } from '../../src/ficha/answers-file.ts'
import { reportHtml } from '../../src/report/html.ts'
import { reportText } from '../../src/report/text.ts'
import { printedReport } from '../editions/printed-report.ts'
import { SAMPLE, subjectOf } from '../editions/sample.ts'
import { anyAnswers, reordered, TRIES } from './arbitrary.ts'

const sample = subjectOf(SAMPLE)
const withoutFormer: Subject = { ...sample, programme: { ...sample.programme, social: false, former: undefined } }
const told = (subject: Subject) => JSON.stringify(checkAnswer(examine(edition2023, subject)))

describe('any answers', () => {
  test.each([
    ['with a former ficha', sample],
    ['without one, of a programme that is not social', withoutFormer],
  ])('are examined, explained and printed, %s', (_, subject) => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const ficha = examine(edition2023, { ...subject, answers })
        for (const { address } of ficha.figures())
          expect(explainFigure(ficha, address)?.printed).toEqual(expect.any(String))
        for (const { cells, message } of ficha.findings) {
          expect(message).not.toMatch(/undefined|NaN|\[object Object\]/)
          for (const cell of cells) expect(ficha.labelOf(cell)).toEqual(expect.any(String))
        }
        const report = printedReport(edition2023, ficha)
        for (const text of [reportText(report), reportHtml(report)]) expect(text.length).toBeGreaterThan(0)
      }),
      TRIES,
    )
  })

  test('a total is explained by the sum that it prints', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const ficha = examine(edition2023, { ...sample, answers })
        for (const address of ['componentsTotal~2023', 'subtituloTotal', 'regionSpendingTotal', 'regionServedTotal']) {
          const explained = explainFigure(ficha, address)!
          expect(explained.line).toMatchObject([{ printed: explained.printed }])
        }
      }),
      TRIES,
    )
  })

  test('have findings with an id of their own', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const ids = examine(edition2023, { ...sample, answers }).findings.map((one) => one.id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      TRIES,
    )
  })

  test('are told the same in whatever order they came', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const backwards = { rows: answers.rows, cells: new Map([...answers.cells].reverse()) }
        expect(told({ ...sample, answers: backwards })).toBe(told({ ...sample, answers }))
      }),
      TRIES,
    )
  })

  test('are blocked as long as something demanded is blank or cannot be read', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { status, findings } = examine(edition2023, { ...sample, answers })
        const blocks = findings.some((one) => one.severity === 'block')
        const waits = findings.some((one) => one.severity === 'ask')
        expect(status).toBe(blocks ? 'blocked' : waits ? 'pending' : 'ready')
      }),
      TRIES,
    )
  })
})

describe('the keys of a file', () => {
  test('may come in any order', () => {
    for (const seed of [1, 2, 3, 4]) {
      const document = generateFicha(seed)
      const reversed = reordered(document.answers, (keys) => keys.reverse()) as typeof document.answers
      expect(told(subjectOf({ ...document, answers: reversed }))).toBe(told(subjectOf(document)))
    }
  })
})

describe('a blank ficha', () => {
  const blank = examine(edition2023, { ...sample, answers: NO_ANSWERS })
  test('is only told what is left to fill', () => {
    expect(new Set(blank.findings.map((one) => one.rule))).toEqual(new Set(['demanded']))
    expect(blank.status).toBe('blocked')
  })
  test('has figures that are not known, and equations that are not told yet', () => {
    for (const { quantity, id } of blank.figures()) expect(quantity.is, id).toBe('unknown')
    for (const { comparisons } of blank.equations) for (const one of comparisons) expect(one.holds).toBeUndefined()
  })
  test('is the same as one with empty lists of rows, but for the rows', () => {
    const read = readAnswers(edition2023, 2023, { components: [], indicators: [], observations: [] })
    const empty = examine(edition2023, { ...sample, answers: read.ok ? read.value : NO_ANSWERS })
    expect(empty.findings.map((one) => one.id)).toEqual(blank.findings.map((one) => one.id))
  })
})
