import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EDITIONS } from '../../src/editions/editions.ts'
import { examine } from '../../src/engine/examine.ts'
import type { Answer } from '../../src/ficha/answer.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import type { Ratio } from '../../src/ficha/ratio.ts'
import { compare, fractionText } from '../../src/ficha/ratio.ts'
import { sampleOf, subjectOf } from '../editions/sample.ts'
import { runs } from '../long.ts'

/** The same edition, its rules judged in every row. */
const inEveryRow = (edition: Edition): Edition => ({
  ...edition,
  rules: edition.rules.map(({ among: _, ...rule }) => rule),
})

const amount = fc.oneof(fc.constantFrom<Answer>('-', 'S/I', 0, 45_000, 1), fc.nat(3), fc.constant(undefined))

describe.each(EDITIONS.map((one) => [one.id, one] as const))('in %s', (_, edition) => {
  const subject = subjectOf(sampleOf(edition), edition)
  const t = subject.period.year

  test('a rule that finds beforehand the rows that can break it finds what it would in every row', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 12 }), (amounts) => {
        const rows = new Map(subject.answers.rows).set(
          'components',
          amounts.map((_, at) => `r${at}`),
        )
        const cells = new Map(subject.answers.cells)
        for (const [at, one] of amounts.entries())
          if (one !== undefined) cells.set(`componentSpending~r${at}~${t}`, one)
        const answered = { ...subject, answers: { rows, cells } }
        expect(examine(edition, answered).findings).toEqual(examine(inEveryRow(edition), answered).findings)
      }),
      { numRuns: runs(60, 2_000) },
    )
  })
})

const ratio: fc.Arbitrary<Ratio> = fc.record({ n: fc.bigInt(-40n, 40n), d: fc.bigInt(1n, 12n) })

test('fractions have the same text exactly where they are equal', () => {
  fc.assert(
    fc.property(ratio, ratio, (a, b) => {
      expect(fractionText(a) === fractionText(b)).toBe(compare(a, b) === 0)
    }),
    { numRuns: runs(500, 20_000) },
  )
})
