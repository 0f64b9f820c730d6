import type { AdministrationForm } from '../../ficha/evaluation-form.ts'

const asked = {
  question: '¿El gasto administrativo está bien estimado?',
  well: 'Correctamente estimado',
  badly: 'Incorrectamente estimado',
}

/** From 2021 the evaluator says so, and no rule holds it to the average of the group. */
export const administration2021: AdministrationForm = {
  ...asked,
  source: 'ficha 2021, II. Análisis de desempeño, Gasto administrativo',
}
export const administration2023: AdministrationForm = {
  ...asked,
  source: 'ficha 2021, II. Análisis de desempeño, Gasto administrativo: se encuentra correctamente estimado',
}
