import { describe, expect, test } from 'vitest'
import { generateFicha, generateFichas, largest } from '../../mocks/generator.ts'
import { EXAMPLE_PERIODS, PUBLISHED } from '../../mocks/periods.ts'
import { type Random, random } from '../../mocks/random.ts'
import { getEdition } from '../../src/editions/editions.ts'
import type { Examination } from '../../src/engine/examination.ts'
import { examine } from '../../src/engine/examine.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import { printQuantity } from '../../src/ficha/print-number.ts'
import type { ReportDocument } from '../../src/ficha/report-document.ts'
import { printedReport } from '../editions/printed-report.ts'
import { subjectOf } from '../editions/sample.ts'
import { runs } from '../long.ts'
import { earlierTables } from './plain-earlier.ts'
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

/** By how much each equation misses, by the findings. */
function missedBy({ findings, edition }: Examination): Record<string, string> {
  const rules = edition.equations.flatMap((one) => one.comparisons.map(({ rule }) => rule))
  const missed = findings.filter(({ rule }) => rules.includes(rule))
  return Object.fromEntries(missed.map(({ rule, difference }) => [rule, String(difference)]))
}

function expectAgreement(document: FichaDocument, what: string): void {
  const edition = getEdition(document.edition)
  const ficha = examine(edition, subjectOf(document))
  const ours = ficha
    .figures()
    .map(({ address, quantity, kind }) => [address, printQuantity(quantity, kind.decimals, kind.suffix)])
  expect(Object.fromEntries(ours), what).toEqual(new PlainFicha(document).figures(REGION_CODES))
  expect(missedBy(ficha), what).toEqual(imbalances(document))
  const report = printedReport(edition, ficha)
  for (const [title, rows] of Object.entries(plainTables(document)))
    expect(rowsOf(report, title), `${what}: ${title}`).toEqual(rows)
  for (const [title, rows] of Object.entries(earlierTables(document)))
    expect(figuresOf(report, title, rows), `${what}: ${title}`).toEqual(rows)
}

/** The first rows of a table, without their labels and what is said of them in words. */
const figuresOf = (report: ReportDocument, title: string, like: readonly string[][]): string[][] =>
  like.map((cells, index) => (rowsOf(report, title)[index] ?? []).slice(0, cells.length))

/** Numbers that are none of a figure. */
const KEPT = ['firstYear']

/** Replaces numbers here and there by markers, zeros, blanks and what can't be read; keeps the shape of the file. */
function spoil(value: unknown, chance: Random): unknown {
  if (Array.isArray(value)) return value.map((one) => spoil(one, chance))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, one]) => [key, KEPT.includes(key) ? one : spoil(one, chance)] as const)
        .filter(([, one]) => one !== undefined),
    )
  if (typeof value !== 'number' || chance.chance(0.8)) return value
  return chance.pick(['S/I', 'N/A', 'N/C', '-', 0, 1, 8_777_777, undefined, { typed: '12a' }])
}

/** Several hundred seeds a year in the long run, a few per test. */
const BATCH = runs(6, 40)
const BATCHES = [1, 41, 81, 121, 161]
const seedsFrom = (first: number) => Array.from({ length: BATCH }, (_, index) => first + index)
const YEARS = EXAMPLE_PERIODS.map((one) => one.period.year)
const OTHERS = YEARS.filter((year) => year !== 2023)

describe('figures and printed cells agree with a plain loop', () => {
  test.each(PUBLISHED)('in the published ficha of $period.year', (one) =>
    expectAgreement({ ...one, format: 'cuadra-ficha/1', justifications: [] }, 'published'),
  )

  test.each(YEARS)('in the examples of %i and in the largest', (year) => {
    for (const one of [...generateFichas(undefined, year), largest(year)]) expectAgreement(one, one.programme.name)
  })

  test.each(BATCHES)('in generated fichas from seed %i on', (first) => {
    for (const seed of seedsFrom(first)) expectAgreement(generateFicha(seed), `seed ${seed}`)
  })

  test.each(BATCHES)('with markers, zeros and blanks anywhere, from seed %i on', (first) => {
    for (const seed of seedsFrom(first)) expectAgreement(spoilt(generateFicha(seed), seed), `spoilt seed ${seed}`)
  })

  test.each(OTHERS)('in generated fichas of %i, whole and spoilt', (year) => {
    for (const seed of seedsFrom(1)) {
      const made = generateFicha(seed, undefined, year)
      expectAgreement(made, `seed ${seed}`)
      expectAgreement(spoilt(made, seed), `spoilt seed ${seed}`)
    }
  })
})

const spoilt = (made: FichaDocument, seed: number): FichaDocument => ({
  ...made,
  answers: spoil(made.answers, random(seed)) as FichaDocument['answers'],
})
