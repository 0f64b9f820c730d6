import type { FichaDocument } from '../src/ficha/document.ts'
import { answersOf, type Life } from './answers.ts'
import published from './fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }
import { namesOfComponents, yearsOfLife } from './history.ts'
import { indicatorsOf } from './indicators.ts'
import { ministryOf, SERVICES } from './institutions.ts'
import { type Random, random } from './random.ts'
import { LARGEST, randomShape, SHAPES, type Shape } from './shape.ts'
import { PLACES, PROGRAMMES, textOf } from './words.ts'

const YEAR = 2023
const LARGEST_SEED = 20_231

/** An example ficha of edition 2023 that adds up, with last year's; the same seed gives the same one. */
export function generateFicha(seed: number, wanted?: Shape): FichaDocument {
  const chance = random(seed)
  const shape = wanted ?? randomShape(chance)
  const life = lifeOf(seed, shape, chance)
  return {
    format: 'cuadra-ficha/1',
    edition: 2023,
    period: published.period,
    programme: programmeOf(seed, life, chance),
    answers: answersOf(life, YEAR, chance),
    justifications: [],
  }
}

/** So many example fichas: first one of each shape, then any. */
export const generateFichas = (count: number = SHAPES.length): FichaDocument[] =>
  Array.from({ length: count }, (_, index) => generateFicha(index + 1, SHAPES[index]))

/** The largest ficha to expect: 20 components, 30 indicators, 17 regions, 13 subtítulos. */
export const largest = (): FichaDocument => generateFicha(LARGEST_SEED, LARGEST)

function lifeOf(seed: number, shape: Shape, chance: Random): Life {
  const name = programmeName(seed)
  const years = yearsOfLife(shape, chance)
  return {
    shape,
    name: shape.longNames ? textOf(`${name}:`, 200) : name,
    components: namesOfComponents(shape),
    years,
    indicators: indicatorsOf(shape, years, chance),
    lastYear: YEAR,
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
  return {
    id: `ejemplo-${seed}`,
    name: life.name,
    service: service.name,
    ministry: ministryOf(service),
    social: life.shape.social,
    ...(!isNew && {
      monitored: [YEAR - 3, YEAR - 2, YEAR - 1],
      former: { year: YEAR - 1, answers: answersOf(life, YEAR - 1, chance) },
    }),
  }
}
