import { either } from '../../ficha/counted.ts'
import { plainText } from '../../ficha/kinds/choice.ts'
import { quoted } from '../../ficha/kinds/kind.ts'
import { problemOfText } from '../../ficha/kinds/text.ts'
import { cleanLine, plainSigns } from '../../ficha/written/clean-text.ts'

/** What a cell of a load reads as, or what is wrong with it and what to do, in Spanish. */
export type CellReading<V> = { readonly value: V } | { readonly problem: string }

/** How a cell of a load is read and written back. Reading what was printed is the identity. */
export interface Cell<V = unknown> {
  /** Reads a text that isn't blank; its lines are clean (no marks that nobody sees, one space between words, none at the ends). */
  read(typed: string): CellReading<V>
  print(value: V): string
  /** The values that it may take, as they are printed, where they are few. */
  readonly options?: readonly string[]
  /** True when it takes several of its options, separated by commas. */
  readonly several?: boolean
  /** Screens give it several lines: as it was typed, or a line to each of what is written one after another ('a; b'). */
  readonly lines?: 'asTyped' | 'oneEach'
}

/** A text of up to `max` characters, on one line. */
export const text = (max: number): Cell<string> => {
  const { read, print } = lines(max)
  return { read: (typed) => read(cleanLine(typed)), print }
}

/** A text of up to `max` characters, in as many lines as it has. */
export const lines = (max: number): Cell<string> => ({
  read: (typed) => {
    const problem = problemOfText(typed)
    if (problem) return { problem }
    return typed.length <= max
      ? { value: typed }
      : { problem: `Tiene ${typed.length} caracteres; el máximo es ${max}. Acórtelo.` }
  },
  print: (value) => value,
  lines: 'asTyped',
})

const CODE = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/

/** A code that addresses can carry: small letters, digits and dashes. */
export const code: Cell<string> = {
  read: (typed) => {
    const small = plainSigns(typed).toLowerCase()
    return CODE.test(small)
      ? { value: small }
      : { problem: `${quoted(typed)} no es un código. Use hasta 60 letras sin tilde, cifras y guiones.` }
  },
  print: (value) => value,
}

/** The code that a name gets when the file brings none: 'Dirección de Ríos' → 'direccion-de-rios'; '' when it has no letters of ours. */
export const codeOf = (name: string): string =>
  plainText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 60)
    .replace(/-+$/, '')

/** One of a few words; without accents or capitals they are the same. `said` is what print writes. */
export function oneOf<V extends string>(said: Readonly<Record<V, string>>, also: Readonly<Record<string, V>> = {}) {
  const known = new Map<string, V>()
  for (const [value, word] of Object.entries<string>(said))
    known.set(plainText(value), value as V).set(plainText(word), value as V)
  for (const [word, value] of Object.entries(also)) known.set(plainText(word), value)
  const options = Object.values<string>(said)
  const read = (typed: string): CellReading<V> => {
    const value = known.get(plainText(typed))
    return value === undefined ? { problem: `${quoted(typed)} no corresponde. Escriba ${anyOf(options)}.` } : { value }
  }
  return { read, print: (value: V) => said[value], options } satisfies Cell<V>
}

/** Several of them, separated by commas, semicolons, bars or lines; printed in the order of `said`. */
export function severalOf<V extends string>(said: Readonly<Record<V, string>>): Cell<readonly V[]> {
  const one = oneOf(said)
  const order = Object.keys(said) as V[]
  return {
    read: (typed) => {
      const readings = partsOf(typed).map((part) => one.read(part))
      const wrong = readings.find((reading) => 'problem' in reading)
      if (wrong) return wrong as { problem: string }
      const values = readings.map((reading) => (reading as { value: V }).value)
      return { value: order.filter((value) => values.includes(value)) }
    },
    print: (values) => values.map((value) => said[value]).join(', '),
    options: one.options,
    several: true,
  }
}

/** The parts of a list written in one cell. */
export const partsOf = (typed: string, separators = /[,;|\n]/): string[] =>
  typed
    .split(separators)
    .map(cleanLine)
    .filter((part) => part !== '')

export const anyOf = either

const YES_NO = oneOf(
  { yes: 'sí', no: 'no' },
  { s: 'yes', true: 'yes', verdadero: 'yes', x: 'yes', 1: 'yes', n: 'no', false: 'no', falso: 'no', 0: 'no' },
)

/** Yes or no, as people and Excel write it. */
export const yesNoCell: Cell<boolean> = {
  read: (typed) => {
    const read = YES_NO.read(typed)
    return 'problem' in read ? read : { value: read.value === 'yes' }
  },
  print: (value) => YES_NO.print(value ? 'yes' : 'no'),
  options: YES_NO.options,
}
