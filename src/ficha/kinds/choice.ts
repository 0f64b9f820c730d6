import { NONE } from '../answer.ts'
import { cleanLine, cleanLines, withoutMarks } from '../written/clean-text.ts'
import { type Kind, type Option, quoted, type Reading } from './kind.ts'
import { problemOfText } from './text.ts'

/** Accents go before and after letters are parted from theirs: parting thousands on one letter takes the square of their count. */
const bare = (text: string): string =>
  withoutMarks(text)
    .replace(/\p{M}/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Names are compared with each other at every key, and baring one is dear: those seen last are remembered. */
const bared = new Map<string, string>()
const MOST_BARED = 2_000

/** Lower case without accents or punctuation, to match what people type against a catalog. */
export function plainText(text: string): string {
  const known = bared.get(text)
  if (known !== undefined || text.length > 500) return known ?? bare(text)
  if (bared.size >= MOST_BARED) bared.clear()
  const made = bare(text)
  bared.set(text, made)
  return made
}

const find = (options: readonly Option[], text: string): Option | undefined =>
  options.find((one) => one.value === text) ??
  options.find((one) => plainText(one.value) === plainText(text) || plainText(one.label) === plainText(text))

/** One of a catalog. */
export const choice = (options: readonly Option[]): Kind<string> => ({
  id: 'choice',
  numeric: false,
  options,
  read: (typed) => {
    const text = cleanLine(typed)
    if (text === '') return { answer: undefined }
    const found = find(options, text)
    return found
      ? { answer: found.value }
      : { problem: `${quoted(text)} no está entre las opciones. Elija una de la lista.` }
  },
  print: (answer) => answer,
  schema: { enum: options.map((one) => one.value) },
  check: (value) =>
    options.some((one) => one.value === value)
      ? undefined
      : `debe ser una de: ${options.map((one) => one.value).join(', ')}`,
})

interface ListOptions {
  readonly options: readonly Option[]
  /** True when people may add entries of their own (executors). */
  readonly open?: boolean
  /** Whether 'ninguno' may be answered; 'Ninguna', where the question asks for what is feminine. */
  readonly none?: true | 'Ninguna'
}

const inOrder = (options: readonly Option[], values: readonly string[]): string[] => {
  const known = options.map((one) => one.value).filter((value) => values.includes(value))
  return [...known, ...values.filter((value) => !known.includes(value))]
}

function readList(typed: string, { options, open, none }: ListOptions): Reading<string | readonly string[]> {
  const text = cleanLines(typed)
  const problem = problemOfText(text)
  if (problem) return { problem }
  const lines = text.split('\n').filter((line) => line !== '')
  if (lines.length === 0) return { answer: undefined }
  if (none && lines.length === 1 && /^ningun[oa]$/.test(plainText(lines[0]!))) return { answer: NONE }
  const found = lines.map((line) => find(options, line)?.value ?? (open && plainText(line) !== NONE ? line : undefined))
  const stray = lines.find((_, index) => found[index] === undefined)
  if (stray !== undefined) return { problem: `${quoted(stray)} no está entre las opciones. Elija de la lista.` }
  return { answer: inOrder(options, [...new Set(found as string[])]) }
}

/** At the ends, two together, or of another kind than the plain one. */
const SPARE_SPACES = /^\s|\s$|\s{2}|[^\S ]/

const listSchema = ({ options, open, none }: ListOptions): object => {
  const entry = open ? { type: 'string' } : { enum: options.map((one) => one.value) }
  const several = { type: 'array', minItems: 1, uniqueItems: true, items: entry }
  return none ? { anyOf: [several, { const: NONE }] } : several
}

/** Several of a catalog, typed one per line; [] never stands for 'ninguno', the word does. */
export const list = (options: ListOptions): Kind<string | readonly string[]> => ({
  id: 'list',
  numeric: false,
  options: options.options,
  ...(options.none && { noneLabel: options.none === true ? 'Ninguno' : options.none }),
  read: (typed) => readList(typed, options),
  print: (answer) => (typeof answer === 'string' ? answer : answer.join('\n')),
  clean: (value) => (typeof value === 'string' ? value : [...new Set(value.map(cleanLine))]),
  schema: listSchema(options),
  check: (value) => {
    if (options.none && value === NONE) return undefined
    if (!Array.isArray(value) || value.length === 0) return `debe ser una lista${options.none ? ` o '${NONE}'` : ''}`
    const stray = value.find(
      (one) => typeof one !== 'string' || (!options.open && !options.options.some((o) => o.value === one)),
    )
    if (stray !== undefined)
      return `trae una opción desconocida${typeof stray === 'string' ? `: ${quoted(stray)}` : ', que no es un texto'}`
    if (new Set(value).size < value.length) return 'trae una opción repetida'
    if (value.some((one) => SPARE_SPACES.test(one) || cleanLine(one) === '' || plainText(one) === NONE))
      return 'trae una opción en blanco, con espacios de sobra o «ninguno» entre otras'
    return value.map(problemOfText).find((problem) => problem !== undefined)
  },
})

const YES_NO: readonly Option[] = [
  { value: 'sí', label: 'Sí' },
  { value: 'no', label: 'No' },
]

/** Yes or no; blank is neither. */
export const yesNo: Kind<boolean> = {
  id: 'yesNo',
  numeric: false,
  options: YES_NO,
  read: (typed) => {
    if (cleanLine(typed) === '') return { answer: undefined }
    const text = plainText(typed)
    if (['si', 's', 'true', 'x', '1'].includes(text)) return { answer: true }
    if (['no', 'n', 'false', '0'].includes(text)) return { answer: false }
    return { problem: `${quoted(cleanLine(typed))} no es sí ni no. Elija uno.` }
  },
  print: (answer) => (answer ? 'sí' : 'no'),
  schema: { type: 'boolean' },
  check: (value) => (typeof value === 'boolean' ? undefined : 'debe ser true o false'),
}
