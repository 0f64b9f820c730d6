import { describe, expect, test } from 'vitest'
import published from '../../mocks/fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }
import { generateFicha, generateFichas, largest } from '../../mocks/generator.ts'
import { type Random, random } from '../../mocks/random.ts'
import { checkAnswer } from '../../src/cli/check.ts'
import { edition2023 } from '../../src/editions/2023.ts'
import type { Examination } from '../../src/engine/examination.ts'
import { examine } from '../../src/engine/examine.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import type { ReportDocument } from '../../src/ficha/report-document.ts'
import { reportDocument } from '../../src/report/document.ts'
import { subjectOf } from '../editions/sample.ts'
import { imbalances } from './plain-equations.ts'
import { PlainFicha } from './plain-loop.ts'
import { plainTables, REGION_CODES } from './plain-report.ts'

/** Rows of a table of the report by the beginning of its title, without labels, or those of its values alone. */
function rowsOf(report: ReportDocument, title: string): string[][] {
  const blocks = report.sections.flatMap((section) => section.blocks)
  const table = blocks.find((block) => block.type === 'table' && block.title.startsWith(title))
  if (table?.type !== 'table') return []
  if (title.startsWith('Indicadores')) return table.rows.map((row) => row.slice(3, 6))
  return table.rows.map((row) => (title.startsWith('Desagregación') ? [...row] : row.slice(1)))
}

const EQUATIONS = edition2023.equations.flatMap((one) => one.comparisons.map(({ rule }) => rule))
/** By how much each equation misses, by the findings. */
const missedBy = ({ findings }: Examination) =>
  Object.fromEntries(
    findings.filter(({ rule }) => EQUATIONS.includes(rule)).map(({ rule, difference }) => [rule, String(difference)]),
  )

function expectAgreement(document: FichaDocument, what: string): void {
  const ficha = examine(edition2023, subjectOf(document))
  const ours = Object.entries(checkAnswer(ficha).figures).map(([address, one]) => [address, one.printed])
  expect(Object.fromEntries(ours), what).toEqual(new PlainFicha(document).figures(REGION_CODES))
  expect(missedBy(ficha), what).toEqual(imbalances(document))
  const report = reportDocument(edition2023, ficha)
  for (const [title, rows] of Object.entries(plainTables(document)))
    expect(rowsOf(report, title), `${what}: ${title}`).toEqual(rows)
}

/** Replaces numbers here and there by markers, zeros, blanks and what can't be read; keeps the shape of the file. */
function spoil(value: unknown, chance: Random): unknown {
  if (Array.isArray(value)) return value.map((one) => spoil(one, chance))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, one]) => [key, key === 'firstYear' ? one : spoil(one, chance)] as const)
        .filter(([, one]) => one !== undefined),
    )
  if (typeof value !== 'number' || chance.chance(0.8)) return value
  return chance.pick(['S/I', 'N/A', 'N/C', '-', 0, 1, 8_777_777, undefined, { typed: '12a' }])
}

/** Several hundred seeds, a few per test. */
const BATCH = 40
const BATCHES = [1, 41, 81, 121, 161]
const seedsFrom = (first: number) => Array.from({ length: BATCH }, (_, index) => first + index)

describe('figures and printed cells agree with a plain loop', () => {
  test('in the published ficha', () => expectAgreement(published as unknown as FichaDocument, 'published'))

  test('in the examples and in the largest', () => {
    for (const one of [...generateFichas(), largest()]) expectAgreement(one, one.programme.name)
  })

  test.each(BATCHES)('in generated fichas from seed %i on', { timeout: 60_000 }, (first) => {
    for (const seed of seedsFrom(first)) expectAgreement(generateFicha(seed), `seed ${seed}`)
  })

  test.each(BATCHES)('with markers, zeros and blanks anywhere, from seed %i on', { timeout: 60_000 }, (first) => {
    for (const seed of seedsFrom(first)) {
      const made = generateFicha(seed)
      const answers = spoil(made.answers, random(seed)) as FichaDocument['answers']
      expectAgreement({ ...made, answers }, `spoilt seed ${seed}`)
    }
  })
})
