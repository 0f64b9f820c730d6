/** No list is larger; a file that is isn't even opened. */
export const MOST_BYTES = 5_000_000
export const TOO_LARGE =
  'Pesa más de 5 MB. Si tiene filas en blanco con formato bajo la tabla, bórrelas; si no, divídalo en varios archivos.'
export const DAMAGED = 'Está dañado o a medio copiar. Ábralo, guárdelo de nuevo y elíjalo otra vez.'
export const LOCKED =
  'Tiene contraseña. Ábralo, quítesela (Archivo, Información, Proteger libro), guárdelo y elíjalo otra vez.'

/** A file that isn't taken: why, and what to do, in Spanish. */
export class RefusedFile extends Error {
  /** `sheets`: names of sheets that may be read instead. */
  constructor(
    readonly problem: string,
    readonly sheets: readonly string[] = [],
  ) {
    super(problem)
  }
}
