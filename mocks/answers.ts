import { CARENCIAS_2015 } from '../src/editions/catalogs/poverty.ts'
import { REGIONS } from '../src/editions/catalogs/regions.ts'
import { SUBTITULOS } from '../src/editions/catalogs/subtitulos.ts'
import type { Amount, YearOfLife } from './history.ts'
import { type Indicator, publishedValue } from './indicators.ts'
import type { Random } from './random.ts'
import type { Shape } from './shape.ts'
import { textOf } from './words.ts'

/** A programme over the years: what every ficha of it is written from. */
export interface Life {
  readonly shape: Shape
  readonly name: string
  readonly components: readonly { readonly name: string; readonly unit: string }[]
  readonly years: ReadonlyMap<number, YearOfLife>
  readonly indicators: readonly Indicator[]
  /** Year of offset 0. */
  readonly lastYear: number
}

const YEARLY = [
  'target',
  'served',
  'initialBudget',
  'finalBudget',
  'lawExecuted',
  'regionalGovernments',
  'extraBudget',
  'administrativeSpending',
] as const

/** The answers of the ficha of a year of a life, in the shape of a file. */
export function answersOf(life: Life, t: number, chance: Random): Record<string, unknown> {
  const now = life.years.get(t - life.lastYear)!
  const byYear = (read: (year: YearOfLife) => Amount) => yearsBefore(life, t, 0, read)
  return {
    ...textsOf(life),
    ...Object.fromEntries(YEARLY.map((id) => [id, byYear((year) => year[id])])),
    exits: { [t]: now.exits },
    bySubtitulo: bySubtitulo(now, life.shape, chance),
    components: life.components.map((one, index) => ({
      id: `c${index + 1}`,
      ...one,
      spending: byYear((year) => year.spending[index]!),
      production: byYear((year) => year.production[index]!),
    })),
    byRegion: byRegion(now, life.shape, chance),
    indicators: life.indicators.map((one, index) => indicatorRow(one, index, life, t)),
    ...attributesOf(life.shape, chance),
    observations: [],
  }
}

/** Values of t-2 … t - last, by absolute year. */
function yearsBefore<T>(life: Life, t: number, last: number, read: (year: YearOfLife) => T): Record<string, T> {
  const offsets = [-2, -1, 0].filter((offset) => offset <= -last && life.years.has(t + offset - life.lastYear))
  return Object.fromEntries(offsets.map((offset) => [t + offset, read(life.years.get(t + offset - life.lastYear)!)]))
}

function textsOf({ shape, name, lastYear }: Life): Record<string, unknown> {
  const text = (start: string) => (shape.longTexts ? textOf(start, 5_000) : textOf(start, 220))
  return {
    description: text(`${name} entrega bienes y servicios a personas de su territorio.`),
    purpose: text('Las personas cuentan con más oportunidades donde viven.'),
    firstYear: shape.before.length > 0 ? lastYear + Math.max(...shape.before) + 1 : 2014,
    lastYear: 'Permanente',
    thirdParties: true,
    executors: ['Municipio'],
    otherEvaluations: false,
    targetUnit: 'Personas',
    targetText: text('Personas mayores de 18 años que viven en comunas rurales.'),
    servedText: text('Personas inscritas en las oficinas del programa.'),
    targetingCriteria: text('Vivir en una comuna priorizada.'),
    priorityCriteria: text('Orden de inscripción y tramo de calificación socioeconómica.'),
  }
}

const amountOf = (amount: Amount): number => (typeof amount === 'number' ? amount : 0)

/** Amounts of rows that add up to a total; where there is none, '-' in the first. */
function rowsOf(codes: readonly string[], total: Amount, chance: Random): Map<string, Amount> {
  if (amountOf(total) === 0) return new Map([[codes[0]!, typeof total === 'number' ? 0 : '-']])
  const parts = chance.split(amountOf(total), codes.length)
  return new Map(codes.map((code, index) => [code, parts[index]!]))
}

function bySubtitulo(year: YearOfLife, shape: Shape, chance: Random): Record<string, unknown> {
  const codes = SUBTITULOS.map((one) => one.code)
  const others = chance.some(codes.slice(1), shape.subtitulos - 1)
  const used = shape.subtitulos === 1 ? ['24'] : ['21', ...others]
  return Object.fromEntries([...rowsOf(used, year.lawExecuted, chance)].map(([code, executed]) => [code, { executed }]))
}

function byRegion(year: YearOfLife, shape: Shape, chance: Random): Record<string, unknown> {
  const hasCentral = shape.regions > 2
  const codes = chance.some(
    REGIONS.map((one) => one.code),
    shape.regions - (hasCentral ? 1 : 0),
  )
  const spent = year.spending.reduce<number>((total, one) => total + amountOf(one), 0)
  const spending = rowsOf(hasCentral ? [...codes, 'central'] : codes, spent, chance)
  const served = rowsOf(codes, year.served, chance)
  const rows = [...new Set([...spending.keys(), ...served.keys()])]
  return Object.fromEntries(
    rows.map((code) => [code, told({ spending: spending.get(code), served: served.get(code) })]),
  )
}

const told = (row: Record<string, Amount | undefined>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))

function indicatorRow(one: Indicator, index: number, life: Life, t: number): Record<string, unknown> {
  const { attributes, byOffset } = one
  const counted = byOffset.get(t - life.lastYear)!
  const former = [-2, -1].filter((offset) => byOffset.has(t + offset - life.lastYear))
  const value = former.map((offset) => [
    t + offset,
    publishedValue(byOffset.get(t + offset - life.lastYear)!, attributes['unit']!),
  ])
  return { id: `i${index + 1}`, ...attributes, ...told({ ...counted }), value: Object.fromEntries(value) }
}

function attributesOf(shape: Shape, chance: Random): Record<string, unknown> {
  const gender = chance.chance(0.6)
  const poverty = chance.chance(0.7)
  return {
    ods: chance.chance(0.8) ? chance.some(['1', '4', '5', '8', '10', '11'], 2) : 'ninguno',
    ...(shape.social && {
      povertyCarencias: poverty ? chance.some(CARENCIAS_2015, 2).map((one) => one.value) : 'ninguno',
      incomePoverty: poverty,
      ...(poverty && { incomeChannel: chance.pick(['autónomos', 'transferencias']) }),
    }),
    genderApproach: gender,
    ...(gender && { registersSex: chance.chance(0.8), genderMeasures: ['Afirmativas'], genderFields: 'ninguno' }),
  }
}
