import * as z from 'zod/mini'
import { problemOfText } from '../ficha/kinds/text.ts'
import { Action, Status } from '../ficha/status.ts'
import { InboxFilters } from './inbox.ts'

/** Fichas of one proof at most. */
export const MOST_PROVEN = 1_000

/** As a database keeps it. */
const id = z.string().check(
  z.maxLength(100),
  z.refine((text) => problemOfText(text) === undefined),
)

/** Of which fichas something is to be done: these, by id, or all that pass filters. */
export const ProofBody = z.union([
  z.object({ ids: z.array(id).check(z.minLength(1), z.maxLength(MOST_PROVEN)) }),
  z.object({ filters: InboxFilters }),
])
export type ProofBody = z.infer<typeof ProofBody>

/** A ficha as an act names it: what it is decided on, and what the caller may do with it now. */
export const ProvenFicha = z.object({
  id: z.string(),
  programme: z.string(),
  service: z.string(),
  year: z.int(),
  status: Status,
  version: z.int(),
  /** Of what holds; null while nothing does. */
  fingerprint: z.nullable(z.string()),
  closes: z.string(),
  reviewer: z.nullable(z.object({ id: z.string(), name: z.string() })),
  may: z.array(Action),
})
export type ProvenFicha = z.infer<typeof ProvenFicha>

/** In the order of the Bandeja; `isCut` when there are more. Ids out of reach are left out. */
export const FichasProof = z.object({ fichas: z.array(ProvenFicha), isCut: z.boolean(), serverTime: z.string() })
export type FichasProof = z.infer<typeof FichasProof>
