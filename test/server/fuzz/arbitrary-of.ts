import fc from 'fast-check'
import * as z from 'zod/mini'
import { NASTY_TEXTS } from './nasty.ts'

/** As much of JSON Schema as the schemas of our routes come to. */
interface Described {
  readonly type?: string
  readonly anyOf?: readonly Described[]
  readonly oneOf?: readonly Described[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Described>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Described | boolean
  readonly items?: Described
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
}

/** Words that mean something to the server: with them a request gets further in. */
const WORDS = [
  ...['inmigrante-2023', 'riberas-2023', 'rios', 'subsecretaria', 'ana', 'adela', 'e1', 'pc.1'],
  ...['purpose', 'initialBudget~2023', 'initialBudget', 'components~r1', '2023', '2021', 'code', 'name'],
  ...['cell', 'initialBudget~2023', 'finding', 'Acoger', '2027-06-01T12:00:00.000Z'],
  ...['Código', 'Nombre', 'Usuario', 'Institución', 'Año', 'Programa', 'Rol', 'RUT', 'Edición', 'Abre', 'Cierra'],
]

const text = ({ minLength = 0, maxLength = 200 }: Described): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 2, arbitrary: fc.string({ maxLength: 40 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
      { weight: 2, arbitrary: fc.constantFrom(...NASTY_TEXTS) },
      { weight: 1, arbitrary: fc.constant('m'.repeat(Math.min(maxLength, 30_000))) },
    )
    .map((one) => one.slice(0, maxLength).padEnd(minLength, 'x'))

/** A few patterns look ahead, which can't be drawn from: of those, what anyone would write. */
function matching(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern), { size: 'small' })
  } catch {
    return fc.constantFrom('/', '/fichas/inmigrante-2023', '/bandeja?q=a')
  }
}

function whole({ minimum = -10, maximum = Number.MAX_SAFE_INTEGER }: Described): fc.Arbitrary<number> {
  const near = fc.integer({ min: minimum, max: Math.min(maximum, minimum + 30) })
  return fc.oneof({ weight: 5, arbitrary: near }, { weight: 1, arbitrary: fc.constant(maximum) })
}

function object({ properties = {}, required = [], additionalProperties }: Described): fc.Arbitrary<unknown> {
  const names = Object.keys(properties)
  const members = Object.fromEntries(names.map((name) => [name, described(properties[name]!)]))
  const known = fc.record(members, { requiredKeys: required as never[] })
  if (typeof additionalProperties !== 'object') return known
  return fc.dictionary(text({ maxLength: 40 }), described(additionalProperties), { maxKeys: 5 })
}

function described(schema: Described): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const among = schema.anyOf ?? schema.oneOf
  if (among) return fc.oneof(...among.map(described))
  if (schema.type === 'object') return object(schema)
  if (schema.type === 'array')
    return fc.array(described(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: 4 })
  if (schema.type === 'string') return schema.pattern ? matching(schema.pattern) : text(schema)
  if (schema.type === 'integer' || schema.type === 'number') return whole(schema)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'null') return fc.constant(null)
  return fc.jsonValue({ maxDepth: 3 })
}

/** What passes a schema, or nearly: refinements in words of our own are left to chance. */
export const arbitraryOf = (schema: z.ZodMiniType, io: 'input' | 'output'): fc.Arbitrary<unknown> =>
  described(z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Described)
