import { at, every } from '../../ficha/need.ts'
import { isEqual } from '../../ficha/quantity.ts'
import { rule } from '../../ficha/rule.ts'
import { NUMBER_UNIT } from '../catalogs/choices.ts'
import { indicators } from '../fields/indicators.ts'
import { served } from '../fields/population-counts.ts'
import { called } from './indicators.ts'
import { amount, gap } from './message-amounts.ts'

const { denominator, denominatorCounts, unit, kind } = indicators.columns

/** `denominatorPopulation` where the edition asks no exits (2019–2021): only the people served can be held against it. */
export const denominatorServed = rule({
  id: 'denominatorPopulation',
  title: 'Denominador distinto de la población que nombra',
  checks: 'Revisa que el denominador que cuenta a las personas beneficiadas sea la población beneficiada del año.',
  severity: 'ask',
  table: indicators,
  needs: { denominator, unit, counts: denominatorCounts, kinds: every(kind), served: at(served, 0) },
  appliesWhen: ({ unit, counts }) => unit !== NUMBER_UNIT && counts === 'beneficiarios',
  holds: ({ denominator, served }) => isEqual(denominator, served),
  message: ({ denominator, served, kinds }, { position }) =>
    `${called(kinds, position)}: el denominador (${amount(denominator)}) no coincide con la población beneficiada reportada (${amount(served)}); diferencia de ${gap(denominator, served)}. Corrija uno de los dos o explique por qué difieren.`,
  compares: ({ denominator, served }) => [denominator, served],
  summary: ({ denominator, served }) => `${amount(denominator)} contra ${amount(served)}`,
  at: [denominator, denominatorCounts, at(served, 0)],
  asks: 'Por qué el denominador difiere',
  cases: {
    breaks: { 'indicatorDenominatorCounts~p1': 'Personas beneficiadas' },
    holds: { 'indicatorDenominatorCounts~p1': 'Personas beneficiadas', 'indicatorDenominator~p1': '500' },
  },
  source: 'ficha 2023, Hallazgos, 3. Eficacia: el denominador no es coherente con la población que nombra',
})
