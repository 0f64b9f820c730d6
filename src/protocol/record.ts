import * as z from 'zod/mini'
import { RecordName } from '../ficha/acts.ts'

/** An act as people read it, with its entry of the chain. */
export const RecordedAct = z.object({
  position: z.int(),
  name: RecordName,
  by: z.object({ name: z.string() }),
  /** ISO UTC. */
  at: z.string(),
  hash: z.string(),
  /** What its words need: those members of its content that are a text or a number. */
  said: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type RecordedAct = z.infer<typeof RecordedAct>

/** All that was recorded of a ficha, in the order in which it happened. */
export const FichaRecord = z.object({ acts: z.array(RecordedAct) })
export type FichaRecord = z.infer<typeof FichaRecord>

/** Acts of administration, the last first; `before` is the position from which to read on. */
export const RecordQuery = z.object({
  before: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(Number.MAX_SAFE_INTEGER))),
})
export type RecordQuery = z.infer<typeof RecordQuery>

/** `next`: what to ask for as `before`; null where there is no more. */
export const RecordPage = z.object({ acts: z.array(RecordedAct), next: z.nullable(z.int()) })
export type RecordPage = z.infer<typeof RecordPage>
