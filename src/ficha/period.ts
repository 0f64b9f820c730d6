import { z } from 'zod'
import type { CellAddress } from './address.ts'

const decimal = z.string().regex(/^\d+(\.\d+)?$/, "debe ser un decimal como '1.1722'")
const year = z.number().int().min(1990).max(2199)

/** A reporting period: the year *t*, the year of its pesos, factors and dates. Times are ISO UTC. */
export const Period = z.object({
  year,
  baseYear: year,
  factors: z.record(z.string().regex(/^\d{4}$/), decimal),
  /** Where the factors come from, as print says it: a law, or that they are invented for an example. */
  factorsSource: z.string().min(1).max(300).optional(),
  opens: z.string().optional(),
  closes: z.string().optional(),
  /** Points of percentage by which administration may miss the average of its group (2019, 2020). */
  administrationTolerance: decimal.optional(),
})
export type Period = z.infer<typeof Period>

const ExAnte = z.object({ year, grade: z.string().max(200) })
const ExPost = z.object({
  year,
  institution: z.string().max(300),
  kind: z.string().max(200),
  grade: z.string().max(200),
})

/** What is known of a programme beforehand (domain §3, origin P). */
export const Programme = z.object({
  id: z.string().min(1).max(60),
  name: z.string().min(1).max(500),
  service: z.string().min(1).max(300),
  ministry: z.string().min(1).max(300),
  social: z.boolean(),
  groupAdministrationAverage: decimal.optional(),
  exAnte: z.array(ExAnte).optional(),
  exPost: z.array(ExPost).optional(),
  /** Years in which the programme was monitored. */
  monitored: z.array(year).optional(),
  /** The answers of the former ficha, in the shape of a file's `answers`. */
  former: z.object({ year, answers: z.record(z.string(), z.unknown()) }).optional(),
})
export type Programme = z.infer<typeof Programme>

/** A reason written by the institution for the values that a rule found (domain §6). */
export const Justification = z.object({
  rule: z.string().max(80),
  cells: z.array(z.string().max(200) as z.ZodType<CellAddress>).max(200),
  /** Fingerprint of the values that it explains: it lapses when they change. */
  values: z.string().max(100),
  /** Those values in words, to say what it was written for: '38,9%'. */
  writtenFor: z.string().max(300).optional(),
  head: z.string().max(200),
  motive: z.string().max(300).optional(),
  text: z.string().min(1).max(20_000),
})
export type Justification = z.infer<typeof Justification>
