import { figure, moneyFigure, percentFigure } from '../../ficha/figure.ts'
import { product, quotient, whole } from '../../ficha/quantity.ts'
import { variant } from '../../ficha/variant.ts'
import { lawExecuted } from '../fields/budget.ts'
import { administrativeSpending } from '../fields/components.ts'
import { shareByZero } from './by-zero.ts'
import { administrationShare, componentsAndAdministration, componentsTotal, unitCost } from './components.ts'

const source = 'ficha 2019, Costo y producción de componentes'
const years = [0]

export const unitCost2019 = variant(unitCost, { kind: moneyFigure(0), years, source })
export const componentsTotal2019 = variant(componentsTotal, { years, source })
export const componentsAndAdministration2019 = variant(componentsAndAdministration, { years, source })

/** Of the executed budget of the law, as the note under its chart says. */
export const administrationShare2019 = figure({
  id: administrationShare.id,
  label: administrationShare.label,
  kind: percentFigure(2),
  years: [-2, -1, 0],
  needs: { administration: administrativeSpending, executed: lawExecuted },
  formula: ({ administration, executed }) => product(quotient(administration, executed, shareByZero), whole(100)),
  words: '{administration} ÷ {executed} × 100',
  source: 'ficha 2019: (Gasto administrativo ejecutado año t / Presupuesto ejecutado año t)*100',
})
