import { finalExecutionRules, initialExecutionRules } from './execution.ts'
import { persistenceRules } from './persistence.ts'
import { ours, published } from './wording.ts'

const initial = (t: number): string => `Ejecución presupuestaria inicial ${t}: El programa presentó una`
const final = (t: number): string => `Ejecución presupuestaria final ${t}: El programa presentó una`
const persistence = 'Persistencia subejecución presupuestaria: El programa'
const THREE_YEARS =
  'problemas de persistencia de subejecución en relación a su presupuesto inicial anual (tres años consecutivos).'

/** 2021 prints execution in range and out of it, and persistence present and absent. */
export const execution2021 = [
  ...initialExecutionRules({
    under: ours(
      ({ t, min }) =>
        `${initial(t)} subejecución presupuestaria durante el periodo ${t} respecto de su presupuesto ley, dado que ejecutó bajo el ${min}%.`,
    ),
    over: published(
      ({ t, max }) =>
        `${initial(t)} sobreejecución presupuestaria durante el periodo ${t} respecto de su presupuesto ley, dado que ejecutó sobre el ${max}%.`,
    ),
    within: published(
      ({ t, min, max }) =>
        `${initial(t)} ejecución presupuestaria dentro del rango definido (${min}% - ${max}%) durante el periodo ${t} respecto a su presupuesto ley ${t}.`,
    ),
  }),
  ...finalExecutionRules({
    under: ours(
      ({ t, min }) =>
        `${final(t)} subejecución presupuestaria durante el periodo ${t} respecto de su presupuesto final, dado que ejecutó bajo el ${min}%.`,
    ),
    over: ours(
      ({ t, max }) =>
        `${final(t)} sobreejecución presupuestaria durante el periodo ${t} respecto de su presupuesto final, dado que ejecutó sobre el ${max}%.`,
    ),
    within: published(
      ({ t, min, max }) =>
        `${final(t)} ejecución presupuestaria dentro de rango (${min}% - ${max}%) durante el periodo ${t} respecto a su presupuesto final ${t}.`,
    ),
  }),
  ...persistenceRules({
    present: ours(() => `${persistence} presenta ${THREE_YEARS}`),
    absent: published(() => `${persistence} no presenta ${THREE_YEARS}`),
  }),
]
