import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { edition2023 } from '../../../src/editions/2023.ts'
import { examine } from '../../../src/engine/examine.ts'
import { suspectsOf } from '../../../src/engine/suspects/suspects-of.ts'
import type { Answer } from '../../../src/ficha/answer.ts'
import { runs } from '../../long.ts'
import { corrected, subjectAfter, suspectsAfter } from './balanced.ts'
import { expectTrue } from './said.ts'

const CELLS = [
  ...['lawExecuted~2023', 'administrativeSpending~2023', 'componentSpending~c1~2023', 'componentSpending~c2~2023'],
  ...['subtituloExecuted~21', 'subtituloExecuted~24', 'regionSpending~13', 'regionSpending~07', 'regionSpending~05'],
  ...['served~2023', 'regionServed~13', 'regionServed~07', 'regionServed~05', 'regionSpending~central'],
]
const RUNS = { numRuns: runs(30, 600) }

/** Cells typed over with what slips make of amounts: digits taken, doubled, swapped, zeros added, other numbers. */
const slip = fc.tuple(
  fc.constantFrom(...CELLS),
  fc.oneof(
    fc.constantFrom<(text: string) => string>(
      (text) => text.slice(1),
      (text) => `${text}000`,
      (text) => text.replace(/(\d)(\d)$/, '$2$1'),
      (text) => text.replace(/^(\d)/, '$1$1'),
      (text) => String(Math.floor(Number(text) * 1.035 + 0.5)),
      () => '0',
    ),
    fc.integer({ min: 0, max: 400_000 }).map((amount) => () => String(amount)),
  ),
)

function typedOver(slips: readonly (readonly [string, (text: string) => string])[]) {
  const subject = subjectAfter()
  const cells = new Map<string, Answer>(subject.answers.cells)
  for (const [cell, typed] of slips) cells.set(cell, Number(typed(String(cells.get(cell) ?? 0)) || 0))
  return { ...subject, answers: { ...subject.answers, cells } }
}
const slips = fc.array(slip, { minLength: 1, maxLength: 3 }).map(typedOver)
/** Each finding with its suspects. */
function suspectsByFinding(subject: ReturnType<typeof typedOver>) {
  const ficha = examine(edition2023, subject)
  return ficha.findings.map((finding) => ({ ficha, finding, suspects: suspectsOf(ficha, finding) }))
}
const suspectsIn = (subject: ReturnType<typeof typedOver>) =>
  suspectsByFinding(subject).flatMap(({ finding: { rule }, suspects }) =>
    suspects.map((suspect) => ({ rule, suspect })),
  )

test('a correction makes every sum hold that it says it mends', () => {
  fc.assert(
    fc.property(slips, (subject) => {
      for (const { rule, suspect } of suspectsIn(subject)) {
        if (!suspect.correction) continue
        expect(suspect.mends).toContain(rule)
        const broken = corrected(subject, suspect).findings.map((one) => one.rule)
        for (const mended of suspect.mends) expect(broken).not.toContain(mended)
        for (const held of suspect.breaks) expect(broken).toContain(held)
      }
    }),
    RUNS,
  )
})

test('there are never more than five, and a cell is named first only once', () => {
  fc.assert(
    fc.property(slips, (subject) => {
      for (const { suspects } of suspectsByFinding(subject)) {
        expect(suspects.length).toBeLessThanOrEqual(5)
        const named = suspects.flatMap(({ cells, correction }) => (correction ? cells[0] : []))
        expect(new Set(named).size).toBe(named.length)
      }
    }),
    RUNS,
  )
})

test('every number of every sentence is so', () => {
  fc.assert(
    fc.property(slips, (subject) => {
      for (const { ficha, finding, suspects } of suspectsByFinding(subject))
        for (const suspect of suspects) expectTrue({ suspect, finding, subject, ficha })
    }),
    RUNS,
  )
})

test('a total that every sum contradicts alike is named first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900_000 }), (total) => {
      fc.pre(total !== 181_255)
      for (const rule of ['subtitulosEqualExecuted', 'componentsEqualExecuted'])
        expect(suspectsAfter(rule, { 'lawExecuted~t': String(total) })[0]?.cells[0]).toBe('lawExecuted~2023')
    }),
    RUNS,
  )
})

test('nothing is suspected while a cell of the equation has no answer', () => {
  fc.assert(
    fc.property(slips, fc.constantFrom('componentSpending~c2~2023', 'lawExecuted~2023'), (subject, blank) => {
      const cells = new Map(subject.answers.cells)
      cells.delete(blank)
      const found = suspectsIn({ ...subject, answers: { ...subject.answers, cells } })
      expect(found.filter(({ rule }) => /EqualExecuted/.test(rule))).toEqual([])
    }),
    RUNS,
  )
})

test('what holds, and what is no sum, has none', () => {
  fc.assert(
    fc.property(slips, (subject) => {
      const { equations } = examine(edition2023, subject)
      const missing = equations.flatMap((one) => one.comparisons.filter((side) => side.holds === false))
      const rules = new Set(missing.map((side) => side.rule))
      expect(suspectsIn(subject).filter(({ rule }) => !rules.has(rule))).toEqual([])
    }),
    RUNS,
  )
})

test('a correction is written as a person would type it, and the sentence says it', () => {
  fc.assert(
    fc.property(slips, (subject) => {
      for (const { suspect } of suspectsIn(subject)) {
        const { correction } = suspect
        if (!correction) continue
        expect(correction.typed).toMatch(/^(\d{1,3}(\.\d{3})*)?$/)
        expect(correction.typed).not.toBe(correction.from)
        expect(suspect.message).toContain(correction.typed || 'podría sobrar')
      }
    }),
    RUNS,
  )
})

test('the order of components changes nothing', () => {
  fc.assert(
    fc.property(slips, (subject) => {
      const rows = new Map(subject.answers.rows).set('components', ['c2', 'c1'])
      const turned = { ...subject, answers: { ...subject.answers, rows } }
      const told = (of: typeof subject) =>
        suspectsIn(of).map(({ rule, suspect }) => [rule, suspect.cause, suspect.cells])
      expect(told(turned)).toEqual(told(subject))
    }),
    RUNS,
  )
})
