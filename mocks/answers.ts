import { CARENCIAS_2015 } from '../src/editions/catalogs/poverty.ts'
import { REGIONS } from '../src/editions/catalogs/regions.ts'
import { SUBTITULOS } from '../src/editions/catalogs/subtitulos.ts'
import type { Edition } from '../src/ficha/edition.ts'
import { askedOnly } from './asked-only.ts'
import type { Amount, YearOfLife } from './history.ts'
import { type Indicator, publishedValue } from './indicators.ts'
import type { Random } from './random.ts'
import type { Shape } from './shape.ts'
import { shortTextOf, textOf } from './words.ts'

/** A programme over the years: what every ficha of it is written from. */
export interface Life {
  readonly edition: Edition
  readonly shape: Shape
  readonly name: string
  readonly components: readonly { readonly name: string; readonly unit: string }[]
  readonly years: ReadonlyMap<number, YearOfLife>
  readonly indicators: readonly Indicator[]
  /** Year of offset 0. */
  readonly lastYear: number
}

const YEARLY = [
  'potential',
  'target',
  'served',
  'initialBudget',
  'finalBudget',
  'lawExecuted',
  'regionalGovernments',
  'extraBudget',
  'administrativeSpending',
] as const

/** The answers of the ficha of a year of a life, in the shape of a file: what its edition asks of what is known. */
export const answersOf = (life: Life, t: number, chance: Random): Record<string, unknown> =>
  askedOnly(life.edition, t, knownOf(life, t, chance))

function knownOf(life: Life, t: number, chance: Random): Record<string, unknown> {
  const now = life.years.get(t - life.lastYear)!
  const byYear = (read: (year: YearOfLife) => Amount) => everyYear(life, read)
  const regions = byRegion(now, life.shape, chance)
  return {
    ...textsOf(life),
    ...Object.fromEntries(YEARLY.map((id) => [id, byYear((year) => year[id])])),
    exits: { [t]: now.exits },
    universal: life.shape.universal,
    regions: Object.keys(regions).filter((code) => code !== 'central'),
    bySubtitulo: bySubtitulo(now, life.shape, chance),
    components: life.components.map((one, index) => ({
      id: `c${index + 1}`,
      ...one,
      spending: byYear((year) => year.spending[index]!),
      production: byYear((year) => year.production[index]!),
    })),
    byRegion: regions,
    indicators: life.indicators.map((one, index) => indicatorRow(one, index, life, t)),
    ...attributesOf(life.shape, chance),
    ...emergencyOf(chance),
    observations: [],
  }
}

/** Values of every year of a life, by absolute year. */
const everyYear = <T>(life: Life, read: (year: YearOfLife) => T): Record<string, T> =>
  Object.fromEntries([...life.years].map(([offset, year]) => [life.lastYear + offset, read(year)]))

function textsOf({ shape, name, lastYear }: Life): Record<string, unknown> {
  const text = (start: string) => (shape.longTexts ? textOf(start, 5_000) : shortTextOf(start))
  return {
    description: text(`${name} entrega bienes y servicios a personas de su territorio.`),
    purpose: text('Las personas cuentan con más oportunidades donde viven.'),
    firstYear: shape.before.length > 0 ? lastYear + Math.max(...shape.before) + 1 : 2014,
    lastYear: 'Permanente',
    thirdParties: true,
    executors: ['Municipio'],
    otherEvaluations: false,
    targetUnit: 'Personas',
    potentialText: text('Personas que viven en comunas rurales.'),
    potentialUnit: 'Personas',
    servedUnit: 'Personas',
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
  const executed = rowsOf(used, year.lawExecuted, chance)
  const administrative = shareOut(year.administrativeSpending, executed)
  return Object.fromEntries(
    [...executed].map(([code, amount]) => [code, { executed: amount, administrative: administrative.get(code) }]),
  )
}

/** The administrative part of each row, none over its total: as much as fits in the first ones. */
function shareOut(administration: Amount, rows: ReadonlyMap<string, Amount>): Map<string, Amount> {
  if (typeof administration !== 'number') return new Map([...rows].map(([code]) => [code, administration]))
  let left = administration
  return new Map(
    [...rows].map(([code, amount]) => {
      const part = Math.min(left, amountOf(amount))
      left -= part
      return [code, part]
    }),
  )
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
  const goal = { [t]: index % 4 === 3 ? 'N/C' : '75.5' }
  return { id: `i${index + 1}`, ...attributes, ...told({ ...counted }), value: Object.fromEntries(value), goal }
}

/** What the editions of 2020 and 2021 ask of the health emergency. */
function emergencyOf(chance: Random): Record<string, unknown> {
  const adjusted = chance.chance(0.5)
  return {
    emergencyFund: chance.chance(0.2),
    healthAdjustments: adjusted,
    ...(adjusted && { healthAdjustmentsText: 'Parte de las actividades se hizo en forma remota.' }),
  }
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
