type Schema = Readonly<Record<string, unknown>>
type Check = (value: unknown, told: never, schema: Schema) => boolean

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const TYPES: Record<string, (value: unknown) => boolean> = {
  object: isRecord,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
}

const entriesOf = (value: unknown) => (isRecord(value) ? Object.entries(value) : [])

/** A key is told of by its own name, by a pattern, or by what holds for all others. */
function propertyHolds([key, value]: [string, unknown], schema: Schema): boolean {
  const named = (schema['properties'] as Record<string, Schema> | undefined)?.[key]
  if (named) return accepts(named, value)
  const patterns = Object.entries((schema['patternProperties'] ?? {}) as Record<string, Schema>)
  const matching = patterns.find(([pattern]) => new RegExp(pattern).test(key))
  if (matching) return accepts(matching[1], value)
  const others = schema['additionalProperties']
  return typeof others === 'object' ? accepts(others as Schema, value) : others !== false
}

const ofString = (value: unknown, holds: (text: string) => boolean) => typeof value !== 'string' || holds(value)
const ofNumber = (value: unknown, holds: (number: number) => boolean) => typeof value !== 'number' || holds(value)
const ofArray = (value: unknown, holds: (all: readonly unknown[]) => boolean) => !Array.isArray(value) || holds(value)

/** The keywords of JSON Schema that ours uses; another one is an error, so that none is passed over. */
const KEYWORDS: Record<string, Check> = {
  type: (value, type: string) => TYPES[type]!(value),
  const: (value, only) => value === only,
  enum: (value, all: readonly unknown[]) => all.includes(value),
  anyOf: (value, all: readonly Schema[]) => all.some((one) => accepts(one, value)),
  required: (value, keys: readonly string[]) => !isRecord(value) || keys.every((key) => Object.hasOwn(value, key)),
  properties: (value, _, schema) => entriesOf(value).every((entry) => propertyHolds(entry, schema)),
  patternProperties: (value, _, schema) => entriesOf(value).every((entry) => propertyHolds(entry, schema)),
  additionalProperties: (value, _, schema) => entriesOf(value).every((entry) => propertyHolds(entry, schema)),
  propertyNames: (value, names: Schema) => entriesOf(value).every(([key]) => accepts(names, key)),
  items: (value, items: Schema) => ofArray(value, (all) => all.every((one) => accepts(items, one))),
  minItems: (value, least: number) => ofArray(value, (all) => all.length >= least),
  maxItems: (value, most: number) => ofArray(value, (all) => all.length <= most),
  uniqueItems: (value) => ofArray(value, (all) => new Set(all).size === all.length),
  minLength: (value, least: number) => ofString(value, (text) => text.length >= least),
  maxLength: (value, most: number) => ofString(value, (text) => text.length <= most),
  pattern: (value, pattern: string) => ofString(value, (text) => new RegExp(pattern).test(text)),
  format: (value, name: string) => ofString(value, (text) => name === 'date-time' && !Number.isNaN(Date.parse(text))),
  minimum: (value, least: number) => ofNumber(value, (number) => number >= least),
  maximum: (value, most: number) => ofNumber(value, (number) => number <= most),
}
const WORDS = ['$schema', 'title', 'description', 'default']

/** Whether a schema accepts a value. */
export function accepts(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, told]) => {
    if (WORDS.includes(keyword)) return true
    const check = KEYWORDS[keyword]
    if (!check) throw new Error(`no check for the keyword ${keyword}`)
    return check(value, told as never, schema)
  })
}
