import { percentFigure } from '../../ficha/figure.ts'
import { variant } from '../../ficha/variant.ts'
import { coverage } from './population.ts'

/** Of the year alone: what the target was before isn't asked. */
export const coverage2020 = variant(coverage, { years: [0], source: 'ficha 2020, Cobertura por año' })

export const coverage2021 = variant(coverage, {
  kind: percentFigure(0),
  source: 'ficha 2021, Cobertura por año: (población beneficiada del año t / población objetivo año t)*100',
})
