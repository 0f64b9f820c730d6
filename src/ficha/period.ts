import * as z from 'zod/mini'
import type { CellAddress } from './address.ts'

const decimal = z.string().check(z.regex(/^\d+(\.\d+)?$/, "debe ser un decimal como '1.1722'"))
const year = z.int().check(z.gte(1990), z.lte(2199))

/** A reporting period: the year *t*, the year of its pesos, factors and dates. Times are ISO UTC. */
export const Period = z.object({
  year,
  baseYear: year,
  factors: z.record(z.string().check(z.regex(/^\d{4}$/)), decimal),
  /** Where the factors come from, as print says it: a law, or that they are invented for an example. */
  factorsSource: z.optional(z.string().check(z.minLength(1), z.maxLength(300))),
  opens: z.optional(z.string()),
  closes: z.optional(z.string()),
  /** Points of percentage by which administration may miss the average of its group (2019, 2020). */
  administrationTolerance: z.optional(decimal),
})
export type Period = z.infer<typeof Period>

const ExAnte = z.object({ year, grade: z.string().check(z.maxLength(200)) })
const ExPost = z.object({
  year,
  institution: z.string().check(z.maxLength(300)),
  kind: z.string().check(z.maxLength(200)),
  grade: z.string().check(z.maxLength(200)),
})

/** What is known of a programme beforehand (domain §3, origin P). */
export const Programme = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  name: z.string().check(z.minLength(1), z.maxLength(500)),
  service: z.string().check(z.minLength(1), z.maxLength(300)),
  ministry: z.string().check(z.minLength(1), z.maxLength(300)),
  social: z.boolean(),
  groupAdministrationAverage: z.optional(decimal),
  exAnte: z.optional(z.array(ExAnte)),
  exPost: z.optional(z.array(ExPost)),
  /** Years in which the programme was monitored. */
  monitored: z.optional(z.array(year)),
  /** The answers of the former ficha, in the shape of a file's `answers`. */
  former: z.optional(z.object({ year, answers: z.record(z.string(), z.unknown()) })),
})
export type Programme = z.infer<typeof Programme>

/** A reason written by the institution for the values that a rule found (domain §6). */
export const Justification = z.object({
  rule: z.string().check(z.maxLength(80)),
  cells: z.array(z.string().check(z.maxLength(200)) as z.ZodMiniType<CellAddress>).check(z.maxLength(200)),
  /** Fingerprint of the values that it explains: it lapses when they change. */
  values: z.string().check(z.maxLength(100)),
  /** Those values in words, to say what it was written for: '38,9%'. */
  writtenFor: z.optional(z.string().check(z.maxLength(300))),
  head: z.string().check(z.maxLength(200)),
  motive: z.optional(z.string().check(z.maxLength(300))),
  text: z.string().check(z.minLength(1), z.maxLength(20_000)),
})
export type Justification = z.infer<typeof Justification>
