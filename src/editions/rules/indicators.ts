import type { Answer } from '../../ficha/answer.ts'
import { at, every } from '../../ficha/need.ts'
import { isEqual, isOver, marker, type Quantity, ZERO_QUANTITY } from '../../ficha/quantity.ts'
import { rule } from '../../ficha/rule.ts'
import { NUMBER_UNIT } from '../catalogs/choices.ts'
import { indicators } from '../fields/indicators.ts'
import { exits, served } from '../fields/population-counts.ts'
import { amount, gap } from './message-amounts.ts'

const { numerator, denominator, unit, kind, denominatorCounts, denominatorText } = indicators.columns

/** Number of an indicator among those of its kind, as print counts them. */
const numberInKind = (kinds: readonly (Answer | undefined)[], position: number): number =>
  kinds.slice(0, position).filter((one) => one === kinds[position - 1]).length

const KIND_WORDS: Record<string, string> = { complementario: 'complementario', componente: 'de componente' }
const kindWord = (answer: Answer | undefined): string => KIND_WORDS[String(answer)] ?? 'de propósito'
/** 'Indicador de propósito 1' */
export const called = (kinds: readonly (Answer | undefined)[], position: number): string =>
  `Indicador ${kindWord(kinds[position - 1])} ${numberInKind(kinds, position)}`

const isMark = (quantity: Quantity): boolean => quantity.is === 'marker'

/** Numbers in both places, or a marker in their place; never one of each (domain §5.6). */
export const indicatorComplete = rule({
  id: 'indicatorComplete',
  title: 'Numerador y denominador de un indicador',
  checks:
    'Revisa que cada indicador lleve numerador y denominador, este mayor que cero, o un mismo marcador en lugar de ambos.',
  severity: 'block',
  table: indicators,
  needs: { numerator, denominator, unit, kinds: every(kind) },
  appliesWhen: ({ unit }) => unit !== NUMBER_UNIT,
  holds: ({ numerator, denominator }) => {
    if (isMark(numerator) && isMark(denominator)) return isSameMark(numerator, denominator)
    if (isMark(numerator)) return denominator.is === 'unknown'
    if (isMark(denominator)) return numerator.is === 'unknown' ? undefined : false
    return isOver(denominator, ZERO_QUANTITY)
  },
  message: ({ numerator, denominator, kinds }, { position }) =>
    `${called(kinds, position)}: numerador ${shown(numerator)} y denominador ${shown(denominator)}${differs(numerator, denominator)}. Escriba dos números, con denominador mayor que 0, o un marcador (S/I, N/A, N/C) en lugar de ambos.`,
  compares: ({ numerator, denominator }) => [numerator, denominator],
  summary: ({ numerator, denominator }) => `${shown(numerator)} / ${shown(denominator)}`,
  at: [denominator, numerator],
  cases: {
    breaks: { 'indicatorDenominator~p1': '0' },
    holds: { 'indicatorNumerator~p1': 'N/A', 'indicatorDenominator~p1': '' },
  },
  source: 'ficha 2023, Indicadores: fórmula de cálculo y valor efectivo, o el marcador que se imprime en su lugar',
})

const isSameMark = (a: Quantity, b: Quantity): boolean =>
  a.is === 'marker' && b.is === 'marker' && a.marker === b.marker
const shown = (quantity: Quantity): string => (quantity.is === 'unknown' ? 'en blanco' : amount(quantity))
const differs = (a: Quantity, b: Quantity): string => (gap(a, b) ? ` (diferencia de ${gap(a, b)})` : '')

/** The population of this ficha that a denominator says it counts. */
const population = (counts: Answer | undefined, exits: Quantity, served: Quantity): Quantity =>
  counts === 'egresos' ? exits : counts === 'beneficiarios' ? served : marker('N/A')

const POPULATION_WORDS: Record<string, string> = {
  egresos: 'los egresos reportados en la población beneficiada',
  beneficiarios: 'la población beneficiada reportada',
}

/** A denominator that counts people has to be the population that it names (domain §6). */
export const denominatorPopulation = rule({
  id: 'denominatorPopulation',
  title: 'Denominador distinto de la población que nombra',
  checks:
    'Revisa que el denominador que cuenta personas sea la población que dice contar: los egresos o la población beneficiada.',
  severity: 'ask',
  table: indicators,
  needs: {
    denominator,
    unit,
    counts: denominatorCounts,
    text: denominatorText,
    kinds: every(kind),
    exits: at(exits, 0),
    served: at(served, 0),
  },
  appliesWhen: ({ unit, counts }) => unit !== NUMBER_UNIT && (counts === 'egresos' || counts === 'beneficiarios'),
  holds: ({ denominator, counts, exits, served }) => isEqual(denominator, population(counts, exits, served)),
  message: ({ denominator, counts, exits, served, kinds }, { position }) => {
    const people = population(counts, exits, served)
    return `${called(kinds, position)}: el denominador (${amount(denominator)}) no coincide con ${POPULATION_WORDS[String(counts)]} (${amount(people)}); diferencia de ${gap(denominator, people)}. Corrija uno de los dos o explique por qué difieren.`
  },
  compares: ({ denominator, counts, exits, served }) => [denominator, population(counts, exits, served)],
  summary: ({ denominator, counts, exits, served }) =>
    `${amount(denominator)} contra ${amount(population(counts, exits, served))}`,
  at: [denominator, denominatorCounts, at(exits, 0), at(served, 0)],
  pointsTo: ({ counts }) => [denominator, denominatorCounts, at(counts === 'egresos' ? exits : served, 0)],
  prints: {
    dimension: 'eficacia',
    sentence: ({ denominator, counts, text, exits, served, kinds }, { position, t }) => {
      const word = kindWord(kinds[position - 1])
      return `${called(kinds, position)}: El indicador ${word} del programa no se encuentra correctamente formulado. El denominador del indicador "${typeof text === 'string' ? text : ''}" (${amount(denominator)}), no es coherente con ${POPULATION_WORDS[String(counts)]} (${amount(population(counts, exits, served))}) durante el ${t}.`
    },
    wording: 'published',
  },
  asks: 'Por qué el denominador difiere',
  cases: { breaks: { 'exits~t': '299' }, holds: { 'exits~t': '300' } },
  source: 'ficha 2023, Hallazgos, 3. Eficacia: el denominador no es coherente con los egresos reportados',
})

export const indicatorWithoutValue = rule({
  id: 'indicatorWithoutValue',
  title: 'Indicador sin valor (S/I)',
  checks: 'Revisa que ningún indicador quede sin informar (S/I).',
  severity: 'ask',
  table: indicators,
  needs: { numerator, denominator, unit, kinds: every(kind) },
  holds: ({ numerator, denominator, unit }) =>
    !isNoValue(numerator) && (unit === NUMBER_UNIT || !isNoValue(denominator)),
  message: ({ numerator, denominator, kinds }, { position, rowName }) =>
    `${called(kinds, position)} («${rowName}») no informa su valor: numerador ${shown(numerator)}, denominador ${shown(denominator)}. Escriba los números o explique por qué no se reporta.`,
  compares: ({ numerator, denominator }) => [numerator, denominator],
  summary: ({ kinds }, { position }) => `${called(kinds, position)}: S/I`,
  at: [numerator],
  asks: 'Por qué no se reporta el indicador',
  cases: {
    breaks: { 'indicatorNumerator~x1': 'S/I', 'indicatorDenominator~x1': '' },
    holds: { 'indicatorNumerator~x1': 'N/A', 'indicatorDenominator~x1': '' },
  },
  source: 'ficha 2023, IV. Eficacia, nota S/I: valor de indicador no informado',
})

const isNoValue = (quantity: Quantity): boolean => quantity.is === 'marker' && quantity.marker === 'S/I'
