import { percentFigure } from '../../ficha/figure.ts'
import { variant } from '../../ficha/variant.ts'
import { finalExecution, initialExecution } from './execution.ts'

const own = { kind: percentFigure(2), years: [-4, -3, -2, -1, 0] }

export const initialExecution2019 = variant(initialExecution, {
  ...own,
  source: 'ficha 2019, Ejecución presupuestaria inicial: (presupuesto ejecutado año t / presupuesto inicial año t)*100',
})

export const finalExecution2019 = variant(finalExecution, {
  ...own,
  source: 'ficha 2019, Ejecución presupuestaria final: (presupuesto ejecutado año t / presupuesto final año t)*100',
})
