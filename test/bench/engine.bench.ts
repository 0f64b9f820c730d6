import { readFileSync } from 'node:fs'
import { largest } from '../../mocks/generator.ts'
import { getEdition } from '../../src/editions/editions.ts'
import { compareExaminations } from '../../src/engine/comparing/compare-examinations.ts'
import { examine, examineAfter } from '../../src/engine/examine.ts'
import { readSubject, type Subject } from '../../src/engine/subject.ts'
import type { Answer } from '../../src/ficha/answer.ts'
import { checkDocument, type FichaDocument } from '../../src/ficha/document.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import { printedReport } from '../editions/printed-report.ts'
import { PlainFicha } from '../mocks/plain-loop.ts'
import { REGION_CODES } from '../mocks/plain-report.ts'
import { head, line } from './figures.ts'
import { heldBy, measure } from './measure.ts'
import { thousandFichas } from './thousand-fichas.ts'

/** How long an examination takes, whole and after one changed cell, beside reading the file and a plain loop. */
const FICHAS: readonly { name: string; text: string; aim: number }[] = [
  { name: 'ficha of 2023', text: readFileSync('mocks/fichas/2023-inmigrante-y-refugio.json', 'utf8'), aim: 2 },
  { name: 'largest example', text: JSON.stringify(largest()), aim: 5 },
]
const AIM_AFTER = 1
const AIM_CHANGES = 10

function documentOf(text: string): FichaDocument {
  const checked = checkDocument(JSON.parse(text))
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
  return checked.value
}

function subjectOf(document: FichaDocument): Subject {
  const subject = readSubject(getEdition(document.edition), document)
  if (!subject.ok) throw new Error(JSON.stringify(subject.problems))
  return subject.value
}

/** One more key in a cell: another digit, another letter. */
function typedOn(subject: Subject, cell: string, key: number): Subject {
  const before = subject.answers.cells.get(cell)
  const now: Answer = typeof before === 'number' ? before * 10 + key : `${String(before ?? '')}${key}`
  return { ...subject, answers: { ...subject.answers, cells: new Map(subject.answers.cells).set(cell, now) } }
}

/** A cell of each kind of consequence: a sum, a text, one row, nearly everything. */
function cellsToType({ answers, period }: Subject): Record<string, string> {
  const [component] = answers.rows.get('components') ?? []
  const [indicator] = answers.rows.get('indicators') ?? []
  return {
    'spending of a component': `componentSpending~${component}~${period.year}`,
    'a text': 'purpose',
    'numerator of an indicator': `indicatorNumerator~${indicator}`,
    'law executed': `lawExecuted~${period.year}`,
    'people served': `served~${period.year}`,
  }
}

function works(text: string): Record<string, () => unknown> {
  const document = documentOf(text)
  const edition = getEdition(document.edition)
  const subject = subjectOf(document)
  const after = Object.entries(cellsToType(subject)).map(([what, cell]) => {
    const keys = [1, 2, 3, 4, 5, 6, 7].map((key) => typedOn(subject, cell, key))
    let [ficha, next] = [examine(edition, subject), 0]
    const typeOn = () => {
      ficha = examineAfter(ficha, keys[next++ % keys.length]!)
      // Judged when it is asked for: all of it, as panels do once typing pauses.
      void ficha.progress
    }
    return [`after a key: ${what} (aim < ${AIM_AFTER})`, typeOn] as const
  })
  return {
    'JSON.parse of the file': () => JSON.parse(text),
    'plain loop over its figures': () => new PlainFicha(document).figures(REGION_CODES),
    'reading the file into answers': () => subjectOf(document),
    examine: () => examine(edition, subject),
    'examine and every figure': () => examine(edition, subject).figures(),
    ...Object.fromEntries(after),
    ...comparisons(edition, subject),
    'report document': () => printedReport(edition, examine(edition, subject)),
  }
}

/** What changed since another sending: some cells, or every amount; both are examined already. */
function comparisons(edition: Edition, subject: Subject): Record<string, () => unknown> {
  const amounts = [...subject.answers.cells].filter(([, answer]) => typeof answer === 'number')
  const since = (count: number) => {
    const cells = new Map(subject.answers.cells)
    for (const [cell, answer] of amounts.slice(0, count)) cells.set(cell, Number(answer) + 7)
    const now = examine(edition, subject)
    const before = examine(edition, { ...subject, answers: { ...subject.answers, cells } })
    return () => compareExaminations(before, now)
  }
  return {
    [`what 5 cells changed (aim < ${AIM_CHANGES})`]: since(5),
    [`what ${amounts.length} amounts changed (aim < ${AIM_CHANGES})`]: since(amounts.length),
  }
}

/** What a screen keeps: an examination that is gone on from, over its answers. */
function memoryOf(text: string): string {
  const subject = subjectOf(documentOf(text))
  const edition = getEdition(documentOf(text).edition)
  const bytes = heldBy(() => {
    const ficha = examineAfter(examine(edition, subject), typedOn(subject, 'purpose', 1))
    void ficha.progress
    return ficha
  })
  return `${Math.round(bytes / 1000)} kB`
}

for (const { name, text, aim } of FICHAS) {
  head(`${name}, ${Math.round(text.length / 1024)} kB, aim for examine < ${aim} ms`, 'p50 ms', 'p95 ms')
  for (const [what, work] of Object.entries(works(text))) {
    const { p50, p95 } = measure(work)
    line(what, p50.toFixed(3), p95.toFixed(3))
  }
  line('memory of an examination that is gone on from', memoryOf(text), '')
  console.log()
}
thousandFichas()
