import type { AdministrationForm } from '../../ficha/evaluation-form.ts'
import type { ReadFicha } from '../../ficha/reading.ts'

/** Published in 2021 (domain §7). */
const sentence = (how: string): string => `El gasto administrativo del programa se encuentra ${how} estimado.`
const WELL = sentence('correctamente')
const BADLY = sentence('incorrectamente')

/** What the evaluator says of administration; undefined until then. */
export function administrationSentence({ evaluation }: ReadFicha): string | undefined {
  const isWell = evaluation?.administrationWellEstimated
  return isWell === undefined ? undefined : isWell ? WELL : BADLY
}

/** Since 2023 only what falls short is printed. */
export const administrationFinding = ({ evaluation }: ReadFicha): readonly string[] =>
  evaluation?.administrationWellEstimated === false ? [BADLY] : []

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
  source: 'domain §3: gasto administrativo bien estimado o no, 2021 y 2023',
}
