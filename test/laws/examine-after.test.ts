import { inspect } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EDITIONS } from '../../src/editions/editions.ts'
import { allCells } from '../../src/engine/cells.ts'
import type { Examination } from '../../src/engine/examination.ts'
import { changedIn, examine, examineAfter, examineToFollow } from '../../src/engine/examine.ts'
import { explainFigure } from '../../src/engine/explaining/explain-figure.ts'
import { explainFinding } from '../../src/engine/explaining/explain-finding.ts'
import type { Subject } from '../../src/engine/subject.ts'
import { suspectsOf } from '../../src/engine/suspects/suspects-of.ts'
import { type Answers, NO_ANSWERS } from '../../src/ficha/answer.ts'
import { allTables, type Edition } from '../../src/ficha/edition.ts'
import type { Table } from '../../src/ficha/field.ts'
import { readAnswer } from '../../src/ficha/kinds/kind.ts'
import { sampleOf, subjectOf } from '../editions/sample.ts'
import { runs } from '../long.ts'
import { typed } from './arbitrary.ts'

/** What happens to a ficha while it is open: keys, pastes, undone clears, rows, reasons, what another tab brings. */
type Step = (edition: Edition, before: Subject) => Subject

const withAnswers = (subject: Subject, answers: Answers): Subject => ({ ...subject, answers })

function typeIn(edition: Edition, subject: Subject, at: number, text: string): Subject {
  const cells = allCells(edition, subject.period.year, subject.answers)
  const { address, asked } = cells[at % cells.length]!
  const options = asked.kind.options ?? []
  const isChosen = options.length > 0 && at % 3 > 0
  const answer = readAnswer(asked.kind, isChosen ? options[at % options.length]!.value : text)
  const next = new Map(subject.answers.cells)
  if (answer === undefined) next.delete(address)
  else next.set(address, answer)
  return withAnswers(subject, { ...subject.answers, cells: next })
}

const freeTables = (edition: Edition): Table[] => allTables(edition).filter((table) => !table.catalog)

function withRows(
  edition: Edition,
  subject: Subject,
  at: number,
  change: (rows: readonly string[]) => string[],
): Subject {
  const tables = freeTables(edition)
  const { id } = tables[at % tables.length]!
  const rows = new Map(subject.answers.rows).set(id, change(subject.answers.rows.get(id) ?? []))
  return withAnswers(subject, { ...subject.answers, rows })
}

/** Gives a reason for a finding that asks for one, or takes all of them back. */
function justify(edition: Edition, subject: Subject, at: number): Subject {
  const asking = examine(edition, subject).findings.filter((one) => one.severity === 'ask')
  const finding = asking[at % asking.length]
  if (!finding || at % 4 === 0) return { ...subject, justifications: [] }
  const { rule, cells, values } = finding
  const reason = { rule, cells: [...cells], values, head: 'Población', text: `Razón ${at}` }
  return { ...subject, justifications: [...subject.justifications, reason] }
}

const place = fc.nat(5_000)
const key = fc.tuple(place, fc.oneof(typed, fc.constantFrom('0', '1.000', '1.000.000', '', 'S/I', '(500)', '12a')))
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: key.map(
      ([at, text]): Step =>
        (edition, before) =>
          typeIn(edition, before, at, text),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.array(key, { minLength: 2, maxLength: 60 }).map(
      (keys): Step =>
        (edition, before) =>
          keys.reduce((now, [at, text]) => typeIn(edition, now, at, text), before),
    ),
  },
  {
    weight: 1,
    arbitrary: place.map(
      (at): Step =>
        (edition, now) =>
          withRows(edition, now, at, (rows) => [...rows, `n${rows.length}x${at}`]),
    ),
  },
  {
    weight: 1,
    arbitrary: place.map(
      (at): Step =>
        (edition, now) =>
          withRows(edition, now, at, (rows) => rows.filter((_, index) => index !== at % rows.length)),
    ),
  },
  {
    weight: 2,
    arbitrary: place.map(
      (at): Step =>
        (edition, now) =>
          justify(edition, now, at),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Step>((_, now) => withAnswers(now, NO_ANSWERS)) },
  { weight: 1, arbitrary: fc.constant<Step>((_, now) => ({ ...now, answers: { ...now.answers } })) },
)

/** All that an examination tells to whoever asks. */
function told(ficha: Examination, cells: readonly string[]) {
  const { status, findings, progress, equations } = ficha
  const figures = ficha.figures()
  return {
    status,
    findings: JSON.parse(JSON.stringify(findings)),
    progress,
    equations,
    figures,
    explained: figures.map((one) => explainFigure(ficha, one.address)),
    why: findings.map((one) => explainFinding(ficha, one.id)),
    suspects: findings.map((one) => suspectsOf(ficha, one)),
    labels: cells.map((cell) => ficha.labelOf(cell)),
    sections: cells.map((cell) => ficha.sectionOf(cell)),
  }
}

function holds(edition: Edition, ficha: Examination, subject: Subject): void {
  const cells = allCells(edition, subject.period.year, subject.answers).map((one) => one.address)
  expect(told(ficha, cells)).toEqual(told(examine(edition, subject), cells))
}

const printed = (ficha: Examination) =>
  new Map(ficha.figures().map(({ address, quantity }) => [address, inspect(quantity, { depth: 5 })]))

/** A figure that isn't said to have changed is what it was. */
function keepsTheRest(before: Examination, was: ReadonlyMap<string, string>, after: Examination): void {
  const changed = changedIn(after)
  if (!changed || after === before) return
  const is = printed(after)
  expect([...is].filter(([address, quantity]) => !changed.has(address) && was.get(address) !== quantity)).toEqual([])
  const cells = new Set([...before.answers.cells.keys(), ...after.answers.cells.keys()])
  const isAnother = (cell: string) => before.answers.cells.get(cell) !== after.answers.cells.get(cell)
  expect([...cells].filter((cell) => !changed.has(cell) && isAnother(cell))).toEqual([])
}

const RUNS = { numRuns: runs(10, 200) }

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))(
  'edition %i, examined after changes',
  (_, edition) => {
    const sample = subjectOf(sampleOf(edition))

    test('tells what it would tell examined whole, asked at once', () => {
      fc.assert(
        fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
          let [subject, ficha] = [sample, examineToFollow(edition, sample)]
          for (const next of steps) {
            subject = next(edition, subject)
            const [before, was] = [ficha, printed(ficha)]
            ficha = examineAfter(before, subject)
            holds(edition, ficha, subject)
            keepsTheRest(before, was, ficha)
          }
        }),
        RUNS,
      )
    })

    test('tells it also when it is asked late, whatever was examined after it', () => {
      fc.assert(
        fc.property(fc.array(fc.tuple(step, place), { minLength: 1, maxLength: 8 }), (steps) => {
          const all: [Subject, Examination][] = [[sample, examine(edition, sample)]]
          for (const [next, at] of steps) {
            const [before, ficha] = all[at % all.length]!
            const subject = next(edition, before)
            all.push([subject, examineAfter(ficha, subject)])
          }
          for (const [subject, ficha] of all) holds(edition, ficha, subject)
        }),
        RUNS,
      )
    })

    test('is the same examination while nothing changed', () => {
      const ficha = examineAfter(examine(edition, sample), sample)
      expect(
        examineAfter(ficha, { ...sample, answers: { ...sample.answers, cells: new Map(sample.answers.cells) } }),
      ).toBe(ficha)
    })
  },
)
