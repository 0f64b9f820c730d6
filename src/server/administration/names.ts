import { plainText } from '../../ficha/kinds/choice.ts'
import { quoted } from '../../ficha/kinds/kind.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

/**
 * Finds by its name as it stands, by code, or by name without accents, capitals and signs: in this order, so that what
 * an export writes is found again whatever others are called.
 */
export interface Names<T extends Named = Named> {
  readonly byCode: ReadonlyMap<string, T>
  find(said: string): T | undefined
}

export function namesOf<T extends Named>(all: readonly T[]): Names<T> {
  const byCode = new Map(all.map((one) => [one.id, one]))
  const byName = new Map(all.map((one) => [one.name, one]))
  const byPlainName = new Map(all.map((one) => [plainText(one.name), one]))
  return { byCode, find: (said) => byName.get(said) ?? byCode.get(said) ?? byPlainName.get(plainText(said)) }
}

/** What to say of a name that isn't there. */
export const notThere = (said: string, what: string, where: string): string =>
  `${quoted(said)} no es ${what}. Revise el nombre o el código, o agréguelo antes en ${where}.`

/** A row without a code gets one of its name, never that of another row: it would become that one. */
export const NO_CODE = 'Falta «Código», y del nombre no se puede formar. Escriba uno.'
export const codeTaken = (code: string): string =>
  `Falta «Código»: el que se formaría del nombre, ${code}, ya es de otra fila. Escriba uno, o el de la fila que cambia.`
