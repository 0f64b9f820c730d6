import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EDITIONS } from '../../src/editions/editions.ts'
import { allCells } from '../../src/engine/cells.ts'
import { type Changes, everyChange, isNothing } from '../../src/engine/comparing/changes.ts'
import { compareExaminations } from '../../src/engine/comparing/compare-examinations.ts'
import type { Examination } from '../../src/engine/examination.ts'
import { examine } from '../../src/engine/examine.ts'
import type { Subject } from '../../src/engine/subject.ts'
import type { Answer } from '../../src/ficha/answer.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import { readAnswer } from '../../src/ficha/kinds/kind.ts'
import { difference, NONE_QUANTITY, type Quantity, ZERO_QUANTITY } from '../../src/ficha/quantity.ts'
import { sampleOf, subjectOf } from '../editions/sample.ts'
import { runs } from '../long.ts'
import { typed } from './arbitrary.ts'

const keys = fc.array(fc.tuple(fc.nat(5_000), fc.oneof(typed, fc.constantFrom('0', '', 'S/I', '1.000', '12a'))), {
  maxLength: 40,
})
/** Keys anywhere, rows that go, and rows that change places. */
const corrections = fc.record({ keys, gone: fc.array(fc.nat(200), { maxLength: 3 }), turned: fc.boolean() })
type Corrections = typeof corrections extends fc.Arbitrary<infer C> ? C : never

function corrected(edition: Edition, subject: Subject, { keys, gone, turned }: Corrections): Examination {
  const cells = new Map<string, Answer>(subject.answers.cells)
  const form = allCells(edition, subject.period.year, subject.answers)
  for (const [at, text] of keys) {
    const { address, asked } = form[at % form.length]!
    const answer = readAnswer(asked.kind, text)
    if (answer === undefined) cells.delete(address)
    else cells.set(address, answer)
  }
  const rows = new Map<string, readonly string[]>(subject.answers.rows)
  for (const [table, ids] of rows) {
    const kept = ids.filter((_, index) => !gone.some((one) => one % 40 === index))
    rows.set(table, turned ? kept.toReversed() : kept)
  }
  return examine(edition, { ...subject, answers: { cells, rows } })
}

const negative = (quantity: Quantity): Quantity =>
  quantity.is === 'number' ? difference(ZERO_QUANTITY, quantity) : NONE_QUANTITY
const ids = ({ findings = [] }: Changes, is: string) => findings.filter((one) => one.is === is).map(({ id }) => id)

/** What stands in a ficha, cell by cell of its form. */
const standing = ({ edition, period, answers }: Examination): Map<string, Answer | undefined> =>
  new Map(allCells(edition, period.year, answers).map(({ address }) => [address, answers.cells.get(address)]))

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))('two iterations of %s', (_, edition) => {
  const subject = subjectOf(sampleOf(edition))
  const law = (holds: (one: Examination, other: Examination) => void) =>
    fc.assert(
      fc.property(corrections, corrections, (one, other) =>
        holds(corrected(edition, subject, one), corrected(edition, subject, other)),
      ),
      { numRuns: runs(6, 100) },
    )

  test('against itself nothing changed', () => {
    law((one) => {
      const changes = compareExaminations(one, examine(edition, { ...subject, answers: one.answers }))
      expect(isNothing(changes)).toBe(true)
    })
  })

  test('the other way round what appeared went, what came left and every difference has the other sign', () => {
    law((one, other) => {
      const [forth, back] = [compareExaminations(one, other), compareExaminations(other, one)]
      expect(ids(forth, 'appeared').sort()).toEqual(ids(back, 'went').sort())
      expect(ids(forth, 'stayed').sort()).toEqual(ids(back, 'stayed').sort())
      const turned = new Map(everyChange(back).map((change) => [change.cell, change]))
      for (const change of everyChange(forth)) {
        const { before, now, difference: by, came, left } = turned.get(change.cell)!
        expect([change.before, change.now]).toEqual([now, before])
        expect(change.difference).toEqual(negative(by))
        expect([change.came, change.left]).toEqual([left, came])
      }
      expect(forth.rows.filter(({ is }) => is === 'added').map(({ row }) => row)).toEqual(
        back.rows.filter(({ is }) => is === 'removed').map(({ row }) => row),
      )
      expect(forth.reordered).toEqual(back.reordered)
    })
  })

  test('every cell that says another thing is told once, and no other', () => {
    law((one, other) => {
      const [before, now] = [standing(one), standing(other)]
      const places = [...new Set([...before.keys(), ...now.keys()])]
      const isOther = (cell: string) => JSON.stringify(before.get(cell)) !== JSON.stringify(now.get(cell))
      const told = everyChange(compareExaminations(one, other)).map(({ cell }) => cell)
      expect(told.sort()).toEqual(places.filter(isOther).sort())
    })
  })

  test('what changed and what is equal are together every cell answered in either', () => {
    law((one, other) => {
      const changes = compareExaminations(one, other)
      const [before, now] = [standing(one), standing(other)]
      const answered = new Set([...before, ...now].flatMap(([cell, answer]) => (answer === undefined ? [] : [cell])))
      const equal = changes.equal.reduce((total, { count }) => total + count, 0)
      expect(everyChange(changes).length + equal).toBe(answered.size)
    })
  })

  test('what was told, done to the one, gives the findings of the other', () => {
    law((one, other) => {
      const changes = compareExaminations(one, other)
      const had = new Set(one.findings.map(({ id }) => id))
      for (const id of ids(changes, 'went')) had.delete(id)
      for (const id of ids(changes, 'appeared')) had.add(id)
      expect([...had].sort()).toEqual(other.findings.map(({ id }) => id).sort())
    })
  })

  test('a finding that came or went has a cause among what changed', () => {
    law((one, other) => {
      const changes = compareExaminations(one, other)
      const known = new Set([
        ...everyChange(changes).map(({ cell }) => cell),
        ...changes.rows.map(({ table }) => table),
      ])
      for (const { is, id, because } of changes.findings ?? []) {
        if (is === 'stayed') continue
        expect(because, id).not.toEqual([])
        for (const cell of because) expect(known, id).toContain(cell)
      }
    })
  })
})
