import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edition2023 } from '../../src/editions/2023.ts'
import { allColumns, allFields } from '../../src/ficha/edition.ts'
import { hasProblem, printAnswer, problemOf, readAnswer } from '../../src/ficha/kinds/kind.ts'
import { cleanText } from '../../src/ficha/written/clean-text.ts'
import { answerOf, typed } from './arbitrary.ts'

const KINDS = [...new Set([...allFields(edition2023), ...allColumns(edition2023)].map((one) => one.kind))]

describe.each(KINDS.map((kind, index) => ({ kind, name: `${kind.id} ${index}` })))('$name', ({ kind }) => {
  test('reading what was printed is the identity', () => {
    fc.assert(
      fc.property(answerOf(kind), (answer) => {
        expect(kind.read(kind.print(answer))).toEqual({ answer })
      }),
    )
  })

  test('whatever is read may stand in a file', () => {
    fc.assert(fc.property(answerOf(kind), (answer) => void expect(kind.check(answer)).toBeUndefined()))
  })

  test('nothing typed is lost: it is read, blank, or kept as it was', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const answer = readAnswer(kind, text)
        if (answer === undefined) expect(cleanText(text)).toBe('')
        else if (hasProblem(kind.read(text))) expect(printAnswer(kind, answer)).toBe(text)
        else expect(kind.check(answer)).toBeUndefined()
      }),
    )
  })

  test('what could not be read says what to do', () => {
    fc.assert(
      fc.property(typed, (text) => {
        if (hasProblem(kind.read(text))) expect(problemOf(kind, { typed: text })).toMatch(/\./)
      }),
    )
  })

  test('checking never throws, whatever a file carries', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void kind.check(value)))
  })
})
