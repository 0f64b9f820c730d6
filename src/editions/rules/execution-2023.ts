import { finalExecutionRules, initialExecutionRules } from './execution.ts'
import { persistenceRules } from './persistence.ts'
import { ours, published } from './wording.ts'

/** 2023 prints only what is out of range: 'Hallazgos no superados'. */
export const execution2023 = [
  ...initialExecutionRules({
    under: published(
      ({ t, min }) =>
        `El programa presenta una subejecución presupuestaria (inferior al ${min}%) respecto de su presupuesto inicial durante el ${t}.`,
    ),
    over: ours(
      ({ t, max }) =>
        `El programa presenta una sobreejecución presupuestaria (superior al ${max}%) respecto de su presupuesto inicial durante el ${t}.`,
    ),
  }),
  ...finalExecutionRules({
    under: published(
      ({ t, min }) =>
        `El programa presenta una subejecución presupuestaria (inferior al ${min}%) respecto de su presupuesto final durante el ${t}.`,
    ),
    over: ours(
      ({ t, max }) =>
        `El programa presenta una sobreejecución presupuestaria (superior al ${max}%) respecto de su presupuesto final durante el ${t}.`,
    ),
  }),
  ...persistenceRules({
    present: published(
      ({ min }) =>
        `El programa presenta persistencia de subejecución presupuestaria inicial, ya que ha ejecutado menos del ${min}% de su presupuesto inicial anual por tres años consecutivos.`,
    ),
  }),
]
