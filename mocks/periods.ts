import type { FichaDocument } from '../src/ficha/document.ts'
import type { Period } from '../src/ficha/period.ts'
import published2019 from './fichas/2019-residencias-rdd.json' with { type: 'json' }
import published2020 from './fichas/2020-gestion-territorial.json' with { type: 'json' }
import published2021 from './fichas/2021-gestion-territorial.json' with { type: 'json' }
import published2023 from './fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }

/** A period of the examples and the edition that it runs. */
export interface ExamplePeriod {
  readonly edition: number
  readonly period: Period
}

/** The published fichas of the examples, latest first. */
export const PUBLISHED: readonly Published[] = [published2023, published2021, published2020, published2019]
export type Published = Pick<FichaDocument, 'edition' | 'period' | 'programme' | 'answers'>

/** Period 2026 runs edition 2023 until a newer one is written; its factors aren't published yet. */
const period2026: Period = {
  year: 2026,
  baseYear: 2027,
  factors: { '2023': '1.1486', '2024': '1.1046', '2025': '1.0658', '2026': '1.031', '2027': '1' },
  factorsSource: 'Inflactores inventados para el ejemplo: los del período 2026 aún no se publican.',
}

/** The periods of the examples, oldest first: one of each edition, and a later year on the last of them. */
export const EXAMPLE_PERIODS: readonly ExamplePeriod[] = [
  ...PUBLISHED.map(({ edition, period }) => ({ edition, period })).reverse(),
  { edition: 2023, period: period2026 },
]

/** The example period of a year. Throws when there is none. */
export function examplePeriod(year: number): ExamplePeriod {
  const found = EXAMPLE_PERIODS.find((one) => one.period.year === year)
  if (!found) throw new Error(`no example period of ${year}`)
  return found
}
