import { figure, moneyFigure, percentFigure } from '../../ficha/figure.ts'
import { every } from '../../ficha/need.ts'
import { product, quotient, sum, whole } from '../../ficha/quantity.ts'
import { administrativeSpending, byRegion, components } from '../fields/components.ts'
import { byZero2023, shareByZero } from './by-zero.ts'

const years = [-2, -1, 0]
const HUNDRED = whole(100)
const source = 'ficha 2023, Gasto y producción de componentes'

/** Spending of a component by unit produced, nominal M$. */
export const unitCost = figure({
  id: 'unitCost',
  label: 'Gasto unitario',
  kind: moneyFigure(1),
  table: components,
  years,
  needs: { spending: components.columns.spending, production: components.columns.production },
  formula: ({ spending, production }) => quotient(spending, production, byZero2023),
  words: '{spending} ÷ {production}',
  source,
})

/** Spending of all components, nominal M$. */
export const componentsTotal = figure({
  id: 'componentsTotal',
  label: 'Total componentes',
  kind: moneyFigure(),
  years,
  needs: { spending: every(components.columns.spending) },
  formula: ({ spending }) => sum(spending),
  words: '{spending}',
  source,
})

/** Components + administration, nominal M$; has to equal the executed budget of the law. */
export const componentsAndAdministration = figure({
  id: 'componentsAndAdministration',
  label: 'Componentes + administración',
  kind: moneyFigure(),
  years,
  needs: { components: componentsTotal, administration: administrativeSpending },
  formula: ({ components, administration }) => sum([components, administration]),
  words: '{components} + {administration}',
  source,
})

export const componentsShare = figure({
  id: 'componentsShare',
  label: 'Porcentaje gasto componentes',
  kind: percentFigure(1),
  years,
  needs: { part: componentsTotal, whole: componentsAndAdministration },
  formula: (given) => product(quotient(given.part, given.whole, shareByZero), HUNDRED),
  words: '{part} ÷ {whole} × 100',
  source,
})

export const administrationShare = figure({
  id: 'administrationShare',
  label: 'Porcentaje gasto administrativo',
  kind: percentFigure(1),
  years,
  needs: { part: administrativeSpending, whole: componentsAndAdministration },
  formula: (given) => product(quotient(given.part, given.whole, shareByZero), HUNDRED),
  words: '{part} ÷ {whole} × 100',
  source,
})

const regionSource = 'ficha 2023, Desagregación regional'

export const regionSpendingTotal = figure({
  id: 'regionSpendingTotal',
  label: 'Total regiones y nivel central',
  kind: moneyFigure(),
  needs: { spending: every(byRegion.columns.spending) },
  formula: ({ spending }) => sum(spending),
  words: '{spending}',
  source: regionSource,
})

export const regionServedTotal = figure({
  id: 'regionServedTotal',
  label: 'Total personas por región',
  kind: { unit: 'personas', decimals: 0, suffix: '' },
  needs: { served: every(byRegion.columns.served) },
  formula: ({ served }) => sum(served),
  words: '{served}',
  source: regionSource,
})

export const regionSpendingShare = figure({
  id: 'regionSpendingShare',
  label: 'Porcentaje total ejecutado',
  short: '% gasto',
  kind: percentFigure(1),
  table: byRegion,
  needs: { part: byRegion.columns.spending, whole: regionSpendingTotal },
  formula: (given) => product(quotient(given.part, given.whole, shareByZero), HUNDRED),
  words: '{part} ÷ {whole} × 100',
  source: regionSource,
})

export const regionServedShare = figure({
  id: 'regionServedShare',
  label: 'Porcentaje población beneficiada',
  short: '% personas',
  kind: percentFigure(1),
  table: byRegion,
  needs: { part: byRegion.columns.served, whole: regionServedTotal },
  formula: (given) => product(quotient(given.part, given.whole, shareByZero), HUNDRED),
  words: '{part} ÷ {whole} × 100',
  source: regionSource,
})
