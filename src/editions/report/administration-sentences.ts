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
