import type { Amount, YearOfLife } from './history.ts'
import { countedBy } from './history.ts'
import type { Random } from './random.ts'
import type { Shape } from './shape.ts'
import { textOf } from './words.ts'

interface Counted {
  readonly numerator: Amount
  readonly denominator: Amount | undefined
}

/** An indicator of an example: what it is, and what it counted each year. */
export interface Indicator {
  readonly attributes: Readonly<Record<string, string>>
  readonly byOffset: ReadonlyMap<number, Counted>
}

const UNITS = ['Porcentual', 'Porcentual', 'Porcentual', 'Promedio', 'Tasa', 'Número'] as const

const COUNTS = ['egresos', 'beneficiarios', 'otro', 'ingresos']

/** How an edition asks for indicators: what it calls those that don't measure the purpose, and whether it asks a unit. */
export interface IndicatorWays {
  readonly second: string
  readonly hasUnits: boolean
  /** What a denominator may count. */
  readonly counts: readonly string[]
}

type Years = ReadonlyMap<number, YearOfLife>

export const indicatorsOf = (shape: Shape, years: Years, ways: IndicatorWays, chance: Random): Indicator[] =>
  Array.from({ length: shape.indicators }, (_, index) => indicatorOf(index, shape, years, ways, chance))

function indicatorOf(index: number, shape: Shape, years: Years, ways: IndicatorWays, chance: Random): Indicator {
  const unit = index === 0 || !ways.hasUnits ? 'Porcentual' : chance.pick(UNITS)
  const counts = chance.pick(COUNTS.filter((one) => ways.counts.includes(one)))
  const byOffset = [...years].map(([offset, year]) => [offset, countedIn(year, unit, counts, chance)] as const)
  return { attributes: attributesOf(index, unit, counts, shape, ways, chance), byOffset: new Map(byOffset) }
}

function attributesOf(
  index: number,
  unit: string,
  counts: string,
  shape: Shape,
  { second }: IndicatorWays,
  chance: Random,
): Record<string, string> {
  const { all, some } = countedBy(index)
  const name = `${unit === 'Número' ? 'Número' : unit === 'Porcentual' ? 'Porcentaje' : unit} de ${some.toLowerCase()}`
  const below: Record<string, string> = {
    denominatorText: `${all} del programa en el año t`,
    denominatorCounts: counts,
  }
  return {
    name: shape.longNames ? textOf(`${name}:`, 200) : name,
    kind: index < Math.ceil(shape.indicators / 3) ? 'propósito' : second,
    numeratorText: `${some} en el año t`,
    ...(unit === 'Número' ? {} : below),
    unit,
    dimension: chance.pick(['Eficacia', 'Eficiencia', 'Economía', 'Calidad']),
    frequency: chance.pick(['Anual', 'Semestral']),
    direction: chance.pick(['Ascendente', 'Ascendente', 'Descendente']),
    verification: 'Registro de ejemplo del servicio.',
  }
}

/** The denominator is the population that it names, so that it agrees with the ficha. */
function countedIn(year: YearOfLife, unit: string, counts: string, chance: Random): Counted {
  const population =
    counts === 'egresos' ? year.exits : counts === 'beneficiarios' ? year.served : chance.int(20, 5_000)
  if (population === 0 || typeof population === 'string') return { numerator: 'N/A', denominator: undefined }
  const numerator = chance.int(0, population)
  if (unit === 'Número') return { numerator, denominator: undefined }
  return { numerator, denominator: population }
}

/** The value of a former year as it was published: two decimals, kept as decimal text. */
export function publishedValue(counted: Counted, unit: string): string {
  const { numerator, denominator } = counted
  if (typeof numerator !== 'number') return numerator
  if (unit === 'Número') return String(numerator)
  if (typeof denominator !== 'number') return 'S/I'
  const scaled = BigInt(numerator) * (unit === 'Porcentual' ? 10_000n : 100n)
  const hundredths = (2n * scaled + BigInt(denominator)) / (2n * BigInt(denominator))
  const decimals = String(hundredths % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${hundredths / 100n}${decimals ? `.${decimals}` : ''}`
}
