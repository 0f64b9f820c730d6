import { finalExecutionRules, initialExecutionRules } from './execution.ts'
import { persistenceRules } from './persistence.ts'
import { ours, published } from './wording.ts'

const initial = (t: number): string => `Ejecución presupuestaria respecto a presupuesto inicial ${t}`
const final = (t: number): string => `Ejecución presupuestaria respecto a presupuesto final ${t}`

/** 2020 prints execution in range and out of it, and persistence present and absent. */
export const execution2020 = [
  ...initialExecutionRules({
    under: ours(({ t, min }) => `${initial(t)}: Subejecución presupuestaria (inferior al ${min}%)`),
    over: ours(({ t, max }) => `${initial(t)}: Sobreejecución presupuestaria (superior al ${max}%)`),
    within: published(({ t }) => `${initial(t)}: Ejecución presupuestaria dentro de rango`),
  }),
  ...finalExecutionRules({
    under: ours(({ t, min }) => `${final(t)}: Subejecución presupuestaria final (inferior al ${min}%)`),
    over: ours(({ t, max }) => `${final(t)}: Sobreejecución presupuestaria final (superior al ${max}%)`),
    within: published(({ t }) => `${final(t)}: Ejecución presupuestaria final dentro de rango`),
  }),
  ...persistenceRules({
    present: ours(
      ({ min }) =>
        `Persistencia subejecución presupuestaria: Presenta problemas de persistencia en subejecución, ya que ejecutó menos del ${min}% de su presupuesto inicial por tres años consecutivos`,
    ),
    absent: published(
      () => 'Persistencia subejecución presupuestaria: No presenta problemas de persistencia en subejecución',
    ),
  }),
]
