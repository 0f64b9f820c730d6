import { figure, moneyFigure, percentFigure } from '../../ficha/figure.ts'
import { every } from '../../ficha/need.ts'
import { sum } from '../../ficha/quantity.ts'
import { variant } from '../../ficha/variant.ts'
import { bySubtitulo2020 } from '../fields/budget-2020.ts'
import { finalExecution, initialExecution, subtituloTotal } from './execution.ts'

const initial = 'Ejecución presupuestaria, nota *: (presupuesto ejecutado año t / presupuesto inicial año t)*100'
const final = 'Ejecución presupuestaria, nota **: (presupuesto ejecutado año t / presupuesto final año t)*100'

export const initialExecution2020 = variant(initialExecution, { source: `ficha 2020, ${initial}` })
export const finalExecution2020 = variant(finalExecution, { source: `ficha 2020, ${final}` })

const kind = percentFigure(0)
export const initialExecution2021 = variant(initialExecution, { kind, source: `ficha 2021, ${initial}` })
export const finalExecution2021 = variant(finalExecution, { kind, source: `ficha 2021, ${final}` })

export const subtituloTotal2020 = variant(subtituloTotal, { source: 'fichas 2020 y 2021, Gasto por subtítulos' })

/** Sum of the administrative parts of the subtítulos of year t, nominal M$. */
export const administrativeSubtituloTotal = figure({
  id: 'administrativeSubtituloTotal',
  label: 'Total administrativo de los subtítulos',
  kind: moneyFigure(),
  needs: { administrative: every(bySubtitulo2020.columns.administrative) },
  formula: ({ administrative }) => sum(administrative),
  words: '{administrative}',
  source: 'ficha 2020, Gasto por subtítulos',
})
