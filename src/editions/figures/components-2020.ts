import { percentFigure } from '../../ficha/figure.ts'
import { variant } from '../../ficha/variant.ts'
import * as figures from './components.ts'

const source = 'fichas 2020 y 2021, Gasto y producción de componentes'

export const unitCost2020 = variant(figures.unitCost, { source })
export const componentsTotal2020 = variant(figures.componentsTotal, { source })
export const componentsAndAdministration2020 = variant(figures.componentsAndAdministration, { source })
export const administrationShare2020 = variant(figures.administrationShare, { source })
export const administrationShare2021 = variant(figures.administrationShare, { kind: percentFigure(0), source })
export const regionSpendingTotal2021 = variant(figures.regionSpendingTotal, {
  source: 'ficha 2021, Gasto componentes, Desagregación regional',
})
