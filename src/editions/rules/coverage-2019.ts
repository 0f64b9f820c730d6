import type { Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import type { NumericKind } from '../../ficha/kinds/kind.ts'
import { at } from '../../ficha/need.ts'
import { isOver, not, or, type Quantity, type Truth } from '../../ficha/quantity.ts'
import { type Case, type Rule, rule } from '../../ficha/rule.ts'
import { served, target } from '../fields/population-counts.ts'
import { potential } from '../fields/population-counts-2019.ts'
import { coverage } from '../figures/population.ts'
import { potentialCoverage } from '../figures/population-2019.ts'
import { threshold } from '../thresholds.ts'
import { amount, gap, percent } from './message-amounts.ts'
import { coverageHigh, coverageLow } from './population.ts'

interface Limits {
  readonly min: Quantity
  readonly max: Quantity
}

/** Where a coverage falls: what it is called, when it is so, and what 2019 prints then. */
interface Place {
  readonly id: string
  readonly title: string
  /** 'es suficiente' */
  readonly said: string
  readonly isSo: (coverage: Quantity, limits: Limits) => Truth
  readonly words: (limits: { min: string; max: string; t: number }) => string
  readonly wording: 'published' | 'ours'
}

/** Of exactly 100% the originals say nothing; it is taken as sufficient (domain §7). */
const SUFFICIENT: Place = {
  id: 'Sufficient',
  title: 'suficiente',
  said: 'es suficiente',
  isSo: (coverage, { min, max }) => not(or(not(isOver(coverage, min)), isOver(coverage, max))),
  words: ({ t, min, max }) => `una cobertura suficiente ${t} (mayor al ${min}% y menor al ${max}%)`,
  wording: 'published',
}
const LOW: Place = {
  id: 'Low',
  title: 'insuficiente',
  said: 'es insuficiente',
  isSo: (coverage, { min }) => not(isOver(coverage, min)),
  words: ({ t, min }) => `una cobertura insuficiente ${t} (menor o igual al ${min}%)`,
  wording: 'ours',
}
const HIGH: Place = {
  id: 'High',
  title: 'sobre el máximo',
  said: 'supera el máximo',
  isSo: (coverage, { max }) => isOver(coverage, max),
  words: ({ t, max }) => `una cobertura ${t} mayor al ${max}%`,
  wording: 'ours',
}

interface Population {
  readonly word: 'potencial' | 'objetivo'
  readonly coverage: Figure
  readonly count: Field<NumericKind>
}

const TARGET: Population = { word: 'objetivo', coverage, count: target }
const POTENTIAL: Population = { word: 'potencial', coverage: potentialCoverage, count: potential }

const sentence = (place: Place, { word }: Population, limits: Limits, t: number): string =>
  `El programa presenta ${place.words({ t, min: amount(limits.min), max: amount(limits.max) })} respecto a la población ${word}.`

const limits = { min: threshold.coverageMin, max: threshold.coverageMax }

/** What is only printed: a reason is asked once, over the target population. */
const note = (place: Place, of: Population, cases: { breaks: Case; holds: Case }): Rule =>
  rule({
    id: `${of.coverage.id}${place.id}`,
    title: `Cobertura ${place.title} respecto a la población ${of.word}`,
    checks: `Dice que la cobertura respecto a la población ${of.word} ${place.said}.`,
    severity: 'note',
    needs: { ...limits, coverage: at(of.coverage, 0), served: at(served, 0), population: at(of.count, 0) },
    holds: ({ coverage, min, max }) => not(place.isSo(coverage, { min, max })),
    message: ({ coverage, served, population, min, max }) =>
      `La cobertura respecto a la población ${of.word} es ${percent(coverage)}: ${amount(served)} de ${amount(population)} (diferencia de ${gap(served, population)}); es suficiente sobre ${amount(min)}% y hasta ${amount(max)}%.`,
    compares: ({ served, population }) => [served, population],
    summary: ({ coverage, served, population }) => `${percent(coverage)} · ${amount(served)} / ${amount(population)}`,
    at: [at(served, 0), at(of.count, 0)],
    prints: {
      dimension: 'focalizacion',
      sentence: ({ min, max }, { t }) => sentence(place, of, { min, max }, t),
      wording: place.wording,
    },
    cases,
    source: 'ficha 2019, Cobertura, resultado',
  })

/** A rule of every edition that 2019 prints too. */
const printing = (asking: Rule, place: Place): Rule => ({
  ...asking,
  needs: { ...asking.needs, ...limits },
  prints: {
    dimension: 'focalizacion',
    sentence: (given, { t }) => sentence(place, TARGET, given as unknown as Limits, t),
    wording: place.wording,
  },
})

export const potentialCoverage2019: readonly Rule[] = [
  note(LOW, POTENTIAL, { breaks: { 'potential~t': '5.000' }, holds: { 'potential~t': '4.999' } }),
  note(HIGH, POTENTIAL, { breaks: { 'potential~t': '499' }, holds: { 'potential~t': '500' } }),
  note(SUFFICIENT, POTENTIAL, { breaks: { 'potential~t': '1.001' }, holds: { 'potential~t': '499' } }),
]

export const targetCoverage2019: readonly Rule[] = [
  printing(coverageLow, LOW),
  printing(coverageHigh, HIGH),
  note(SUFFICIENT, TARGET, { breaks: { 'target~t': '601' }, holds: { 'target~t': '499' } }),
]
