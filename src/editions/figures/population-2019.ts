import { figure, percentFigure } from '../../ficha/figure.ts'
import { product, quotient, whole } from '../../ficha/quantity.ts'
import { variant } from '../../ficha/variant.ts'
import { served } from '../fields/population-counts.ts'
import { potential } from '../fields/population-counts-2019.ts'
import { byZero2023 } from './by-zero.ts'
import { coverage } from './population.ts'

const years = [-4, -3, -2, -1, 0]

export const coverage2019 = variant(coverage, {
  label: 'Cobertura respecto a la población objetivo',
  short: 'Cobertura, objetivo',
  kind: percentFigure(2),
  years,
  source: 'ficha 2019, Cobertura: (beneficiarios efectivos año t / población objetivo año t)*100',
})

/** Percent of those who have the problem that was served. */
export const potentialCoverage = figure({
  id: 'potentialCoverage',
  label: 'Cobertura respecto a la población potencial',
  short: 'Cobertura, potencial',
  kind: percentFigure(2),
  years,
  needs: { served, potential },
  formula: ({ served, potential }) => product(quotient(served, potential, byZero2023), whole(100)),
  words: '{served} ÷ {potential} × 100',
  source: 'ficha 2019, Cobertura: (beneficiarios efectivos año t / población potencial año t)*100',
})
