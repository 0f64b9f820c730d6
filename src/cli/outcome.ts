/** What a command gives back: what it writes, and the code that it ends with. */
export interface Outcome {
  readonly output: string | Uint8Array
  readonly code: number
}

/** A call that can't be understood; the command ends with 2. */
export class WrongCall extends Error {}

/** JSON as people and programs read it: two spaces, ending in a line break. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
