import type { FichaDocument } from '../src/ficha/document.ts'
import type { Period } from '../src/ficha/period.ts'
import published2023 from './fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }

/** A period of the examples and the edition that it runs. */
export interface ExamplePeriod {
  readonly edition: number
  readonly period: Period
}

/** The published fichas of the examples, latest first. */
export const PUBLISHED = [published2023]
export type Published = Pick<FichaDocument, 'edition' | 'period' | 'programme' | 'answers'>

/** Period 2026 runs edition 2023 until a newer one is written; its factors aren't published yet. */
const period2026: Period = {
  year: 2026,
  baseYear: 2027,
  factors: { '2023': '1.1486', '2024': '1.1046', '2025': '1.0658', '2026': '1.031', '2027': '1' },
  factorsSource: 'Inflactores inventados para el ejemplo: los del período 2026 aún no se publican.',
}

/** Factors as the published fichas let them be told (what isn't printed is assumed there). */
const period2019: Period = {
  year: 2019,
  baseYear: 2020,
  factors: { '2017': '1.0755', '2018': '1.0464', '2019': '1.03', '2020': '1' },
  administrationTolerance: '10',
}
const period2020: Period = {
  year: 2020,
  baseYear: 2021,
  factors: { '2018': '1', '2019': '1', '2020': '1', '2021': '1' },
  administrationTolerance: '10',
}
const period2021: Period = {
  year: 2021,
  baseYear: 2022,
  factors: { '2019': '1', '2020': '1', '2021': '1.0654', '2022': '1' },
}

/** The periods of the examples, oldest first: one of each edition, and a later year on the last of them. */
export const EXAMPLE_PERIODS: readonly ExamplePeriod[] = [
  { edition: 2019, period: period2019 },
  { edition: 2020, period: period2020 },
  { edition: 2021, period: period2021 },
  { edition: 2023, period: published2023.period },
  { edition: 2023, period: period2026 },
]

/** The example period of a year. Throws when there is none. */
export function examplePeriod(year: number): ExamplePeriod {
  const found = EXAMPLE_PERIODS.find((one) => one.period.year === year)
  if (!found) throw new Error(`no example period of ${year}`)
  return found
}
