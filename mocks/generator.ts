import { getEdition } from '../src/editions/editions.ts'
import type { FichaDocument } from '../src/ficha/document.ts'
import { allColumns, type Edition } from '../src/ficha/edition.ts'
import { answersOf, type Life } from './answers.ts'
import { namesOfComponents, yearsOfLife } from './history.ts'
import { type IndicatorWays, indicatorsOf } from './indicators.ts'
import { ministryOf, SERVICES } from './institutions.ts'
import { examplePeriod } from './periods.ts'
import { type Random, random } from './random.ts'
import { LARGEST, randomShape, SHAPES, type Shape } from './shape.ts'
import { PLACES, PROGRAMMES, textOf } from './words.ts'

const DEFAULT_YEAR = 2023
const LARGEST_SEED = 20_231

/** An example ficha of a period that adds up, with last year's; the same seed gives the same one. */
export function generateFicha(seed: number, wanted?: Shape, year = DEFAULT_YEAR): FichaDocument {
  const chance = random(seed)
  const shape = wanted ?? randomShape(chance)
  const { edition, period } = examplePeriod(year)
  const life = lifeOf(seed, shape, getEdition(edition), year, chance)
  return {
    format: 'cuadra-ficha/1',
    edition,
    period,
    programme: programmeOf(seed, life, chance),
    answers: answersOf(life, year, chance),
    justifications: [],
  }
}

/** So many example fichas: first one of each shape, then any. */
export const generateFichas = (count: number = SHAPES.length, year = DEFAULT_YEAR): FichaDocument[] =>
  Array.from({ length: count }, (_, index) => generateFicha(index + 1, SHAPES[index], year))

/** The largest ficha to expect: 20 components, 30 indicators, 17 regions, 13 subtítulos. */
export const largest = (year = DEFAULT_YEAR): FichaDocument => generateFicha(LARGEST_SEED, LARGEST, year)

function lifeOf(seed: number, shape: Shape, edition: Edition, year: number, chance: Random): Life {
  const name = programmeName(seed)
  const years = yearsOfLife(shape, chance)
  return {
    edition,
    shape,
    name: shape.longNames ? textOf(`${name}:`, 200) : name,
    components: namesOfComponents(shape),
    years,
    indicators: indicatorsOf(shape, years, waysOf(edition), chance),
    lastYear: year,
  }
}

/** Editions differ in what they call an indicator that doesn't measure the purpose, and in asking its unit. */
function waysOf(edition: Edition): IndicatorWays {
  const columns = allColumns(edition)
  const kinds = columns.find((one) => one.id === 'indicatorKind')?.kind.options ?? []
  return {
    second: kinds.find((one) => one.value !== 'propósito')?.value ?? 'propósito',
    hasUnits: columns.some((one) => one.id === 'indicatorUnit'),
    counts: columns.find((one) => one.id === 'indicatorDenominatorCounts')?.kind.options?.map((one) => one.value) ?? [],
  }
}

/** 'Oficios para la Vida Costa (ejemplo 18)': names differ because their numbers do. */
function programmeName(seed: number): string {
  const [name, place] = [PROGRAMMES[seed % PROGRAMMES.length], PLACES[Math.floor(seed / 16) % PLACES.length]]
  return `${name} ${place} (ejemplo ${seed})`
}

function programmeOf(seed: number, life: Life, chance: Random): FichaDocument['programme'] {
  const service = SERVICES[seed % SERVICES.length]!
  const isNew = life.shape.before.includes(-1)
  const year = life.lastYear
  return {
    id: `ejemplo-${seed}`,
    name: life.name,
    service: service.name,
    ministry: ministryOf(service),
    social: life.shape.social,
    groupAdministrationAverage: '12.5',
    ...(!isNew && {
      monitored: [year - 3, year - 2, year - 1],
      former: { year: year - 1, answers: answersOf(life, year - 1, chance) },
    }),
  }
}
