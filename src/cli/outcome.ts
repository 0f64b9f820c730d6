/** What a command gives back: what it writes, and the code that it ends with. */
export interface CommandOutcome {
  readonly output: string | Uint8Array
  /** What -o keeps, where it isn't what is printed. */
  readonly file?: string
  readonly code: number
}

/** A call that can't be understood; the command ends with 2. */
export class WrongCall extends Error {}

/** What JSON leaves bare of a text and a terminal would obey: U+007F to U+009F, written as JSON writes the others. */
const escaped = (text: string): string =>
  text.replace(/[\u007f-\u009f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** JSON on one line, ending in a line break. */
export const jsonLine = (value: unknown): string => `${escaped(JSON.stringify(value))}\n`

/** JSON as people and programs read it: two spaces, ending in a line break. */
export const json = (value: unknown): string => `${escaped(JSON.stringify(value, null, 2))}\n`
