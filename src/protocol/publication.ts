import * as z from 'zod/mini'
import { problemOfText } from '../ficha/kinds/text.ts'

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** What a publication is kept as. The manifest names all others with their hashes. */
export const PublishedFormat = z.enum(['html', 'pdf', 'xlsx', 'json', 'factors', 'manifest'])
export type PublishedFormat = z.infer<typeof PublishedFormat>

/** One frozen file: its name, SHA-256 of its bytes and how many there are. */
export const PublishedFile = z.object({
  format: PublishedFormat,
  name: z.string(),
  mediaType: z.string(),
  hash,
  size: z.int(),
})
export type PublishedFile = z.infer<typeof PublishedFile>

/** What a publication says of itself before its files: all of it as it was when it was published. */
export const PublicationLine = z.object({
  number: z.string(),
  year: z.int(),
  programme: z.string(),
  service: z.string(),
  ministry: z.string(),
  /** ISO UTC. */
  at: z.string(),
})
export type PublicationLine = z.infer<typeof PublicationLine>

/** A published ficha, as anybody may read it. */
export const Publication = z.extend(PublicationLine, {
  edition: z.int(),
  iteration: z.int(),
  /** Of what the institution sent. */
  sent: hash,
  /** SHA-256 of the manifest. */
  fingerprint: hash,
  files: z.array(PublishedFile),
})
export type Publication = z.infer<typeof Publication>

/** What the fingerprint of a publication covers: the canonical JSON (RFC 8785) of this is what is hashed. */
export const MANIFEST_FORMAT = 'cuadra-manifiesto/1'
export interface Manifest {
  readonly format: typeof MANIFEST_FORMAT
  readonly number: string
  readonly ficha: string
  readonly programme: string
  readonly service: string
  readonly ministry: string
  readonly year: number
  readonly edition: number
  readonly iteration: number
  /** Fingerprint of what was sent, and SHA-256 of the evaluation as it was saved. */
  readonly sent: string
  readonly evaluation: string
  /** ISO UTC. */
  readonly at: string
  readonly files: readonly Pick<PublishedFile, 'format' | 'name' | 'hash' | 'size'>[]
}

const line = (max: number) =>
  z.string().check(
    z.maxLength(max),
    z.refine((text) => problemOfText(text) === undefined),
  )

/** `after`: number of the last publication that was seen; `q` any part of the names, or a number. */
export const PublicationsQuery = z.object({
  q: z.optional(line(200)),
  year: z.optional(z.coerce.number().check(z.int(), z.gte(1990), z.lte(2199))),
  after: z.optional(line(40)),
})
export const Publications = z.object({
  publications: z.array(PublicationLine),
  /** Is there more after the last one? */
  more: z.boolean(),
  /** All years in which something was published, the newest first. */
  years: z.array(z.int()),
})
export type Publications = z.infer<typeof Publications>

const ofFicha = { programme: z.string(), service: z.string(), year: z.int(), at: z.string() }

/**
 * What is known under a fingerprint, a number or a folio. Nobody is named: who holds a file learns only whether it is
 * what was published or sent.
 */
export const FoundMark = z.discriminatedUnion('is', [
  /** A file of a publication, or the publication itself by its manifest. */
  z.object({ is: z.literal('published'), ...ofFicha, number: z.string(), format: z.nullable(PublishedFormat) }),
  z.object({
    is: z.enum(['sent', 'receipt']),
    ...ofFicha,
    folio: z.string(),
    iteration: z.int(),
    /** holds: it is the one that counts · superseded: another was sent after it · withdrawn: the institution took it back. */
    state: z.enum(['holds', 'superseded', 'withdrawn']),
    /** Number of the publication that was made of it. */
    publication: z.nullable(z.string()),
  }),
])
export type FoundMark = z.infer<typeof FoundMark>

/** Nothing known is an answer, too: an empty list. */
export const FoundMarks = z.object({ found: z.array(FoundMark) })
export type FoundMarks = z.infer<typeof FoundMarks>
