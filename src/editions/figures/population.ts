import { figure, percentFigure } from '../../ficha/figure.ts'
import { product, quotient, whole } from '../../ficha/quantity.ts'
import { served, target } from '../fields/population-counts.ts'
import { byZero2023 } from './by-zero.ts'

const HUNDRED = whole(100)

/** Percent of the target population that was served, per year. */
export const coverage = figure({
  id: 'coverage',
  label: 'Cobertura',
  kind: percentFigure(1),
  years: [-2, -1, 0],
  needs: { served, target },
  formula: ({ served, target }) => product(quotient(served, target, byZero2023), HUNDRED),
  words: '{served} ÷ {target} × 100',
  source: 'ficha 2023, Cobertura por año: (población beneficiada del año t / población objetivo año t)*100',
})
