import type { Random } from './random.ts'
import type { Shape } from './shape.ts'
import { ACHIEVEMENTS, AUDIENCES, COMPONENTS, textOf } from './words.ts'

/** What stands in a cell of a number: a number, a marker, or nothing. */
export type Amount = number | '-' | 'S/I' | 'N/A' | 'N/C'

/** One year of a programme, as its ficha asks for it. */
export interface YearOfLife {
  readonly initialBudget: Amount
  readonly finalBudget: Amount
  readonly lawExecuted: Amount
  readonly regionalGovernments: Amount
  readonly extraBudget: Amount
  readonly administrativeSpending: Amount
  readonly potential: Amount
  readonly target: Amount
  readonly served: Amount
  readonly exits: Amount
  /** One of each per component. */
  readonly spending: readonly Amount[]
  readonly production: readonly Amount[]
}

/** How large a programme is; its years vary around this. */
interface Size {
  readonly executed: number
  readonly people: number
}

/** The years of a programme, by offset from t: five of its ficha, the next one's budget, one more for the ficha before. */
export function yearsOfLife(shape: Shape, chance: Random): Map<number, YearOfLife> {
  const size = { executed: chance.int(40_000, 9_000_000), people: chance.int(60, 90_000) }
  return new Map([-5, -4, -3, -2, -1, 0, 1].map((offset) => [offset, yearOf(offset, shape, size, chance)]))
}

function yearOf(offset: number, shape: Shape, size: Size, chance: Random): YearOfLife {
  const began = !shape.before.includes(offset) && !(offset <= -3 && shape.before.length > 0)
  if (!began) return everywhere('N/A', shape)
  if (shape.idle.includes(offset)) return idleYear(shape, size, chance)
  const year = ordinaryYear(offset, shape, size, chance)
  return shape.markers && offset < 0 ? withMarkers(year, shape, chance) : year
}

const everywhere = (mark: Amount, { components }: Shape): YearOfLife => ({
  initialBudget: mark,
  finalBudget: mark,
  lawExecuted: mark,
  regionalGovernments: mark,
  extraBudget: mark,
  administrativeSpending: mark,
  potential: mark,
  target: mark,
  served: mark,
  exits: mark,
  spending: Array<Amount>(components).fill(mark),
  production: Array<Amount>(components).fill(mark),
})

/** There was a budget and a target, and nothing was done. */
function idleYear(shape: Shape, size: Size, chance: Random): YearOfLife {
  const target = around(size.people, chance) * 2
  return {
    ...everywhere('-', shape),
    initialBudget: around(size.executed, chance),
    finalBudget: around(size.executed, chance),
    potential: potentialOf(target, shape, chance),
    target,
    served: 0,
    exits: 0,
  }
}

/** Of a universal programme the target is all of them. */
const potentialOf = (target: number, { universal }: Shape, chance: Random): number =>
  universal ? target : target + chance.int(0, target)

function ordinaryYear(offset: number, shape: Shape, size: Size, chance: Random): YearOfLife {
  const lawExecuted = around(size.executed, chance)
  const administrativeSpending = Math.floor((lawExecuted * chance.int(3, 22)) / 100)
  const served = around(size.people, chance)
  const target = served + chance.int(0, served * 3)
  const active = activeComponents(offset, shape)
  const parts = chance.split(lawExecuted - administrativeSpending, active.length)
  return {
    initialBudget: Math.floor((lawExecuted * 100) / chance.int(78, 118)),
    finalBudget: Math.floor((lawExecuted * 100) / chance.int(86, 108)),
    lawExecuted,
    regionalGovernments: chance.chance(0.3) ? chance.int(1_000, 400_000) : '-',
    extraBudget: chance.chance(0.2) ? chance.int(1_000, 200_000) : '-',
    administrativeSpending,
    potential: potentialOf(target, shape, chance),
    target,
    served,
    exits: chance.int(5, served),
    spending: everyComponent(shape, (index) => parts[active.indexOf(index)] ?? '-'),
    production: everyComponent(shape, (index) => produced(index, active, shape, chance)),
  }
}

const everyComponent = (shape: Shape, amount: (index: number) => Amount): Amount[] =>
  Array.from({ length: shape.components }, (_, index) => amount(index))

/** Positions of the components that did something. */
const activeComponents = (offset: number, shape: Shape): number[] =>
  [...Array(shape.components).keys()].filter((index) => !(shape.dashRows && offset === 0 && index % 2 === 1))

function produced(index: number, active: readonly number[], shape: Shape, chance: Random): Amount {
  if (!active.includes(index)) return '-'
  return shape.zeroProduction && index === 0 ? 0 : chance.int(1, 20_000)
}

const around = (size: number, chance: Random): number => Math.floor((size * chance.int(85, 115)) / 100)

/** Some of a former year was not reported or can't be compared. */
function withMarkers(year: YearOfLife, shape: Shape, chance: Random): YearOfLife {
  const maybe = (amount: Amount): Amount =>
    chance.chance(0.3) ? chance.pick(['S/I', 'N/A', 'N/C', '-'] as const) : amount
  return {
    ...year,
    lawExecuted: maybe(year.lawExecuted),
    administrativeSpending: maybe(year.administrativeSpending),
    served: maybe(year.served),
    ...(!shape.universal && { target: maybe(year.target) }),
    spending: year.spending.map(maybe),
    production: year.production.map(maybe),
  }
}

export const namesOfComponents = (shape: Shape): { name: string; unit: string }[] =>
  Array.from({ length: shape.components }, (_, index) => {
    const { name, unit } = COMPONENTS[index % COMPONENTS.length]!
    const numbered = index < COMPONENTS.length ? name : `${name} ${Math.floor(index / COMPONENTS.length) + 1}`
    return { name: shape.longNames ? textOf(`${numbered}:`, 200) : numbered, unit }
  })

/** 'Mujeres que certifican su oficio': who an indicator counts, different for each of the first sixty. */
export const countedBy = (index: number): { all: string; some: string } => {
  const all = AUDIENCES[Math.floor(index / ACHIEVEMENTS.length) % AUDIENCES.length]!
  return { all, some: `${all} ${ACHIEVEMENTS[index % ACHIEVEMENTS.length]}` }
}
