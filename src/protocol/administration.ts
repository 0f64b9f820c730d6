import * as z from 'zod/mini'
import { problemOfText } from '../ficha/kinds/text.ts'
import { LOAD_KINDS } from './loads/load-kind.ts'
import { CurrentRow, ProvenRow } from './proven-row.ts'

export { CurrentRow, ProvenRow, RowProblem } from './proven-row.ts'

/** Rows that one load carries at most. */
export const MOST_ROWS = 10_000
/** Rows that a screen changes at once at most. */
export const MOST_CHANGES = 200
/** Columns of one load at most. */
export const MOST_COLUMNS = 60

const isKept = (text: string): boolean => problemOfText(text) === undefined
const cell = z.string().check(z.maxLength(20_000), z.refine(isKept))
const name = z.string().check(z.maxLength(300), z.refine(isKept))
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const texts = z.record(z.string().check(z.maxLength(40)), cell)

export const LoadKindName = z.enum(LOAD_KINDS)

/** A list, searched in all its columns; `by` and `is`: only rows whose column `by` says exactly `is`. */
export const AdministrationQuery = z.object({
  q: z.optional(name),
  key: z.optional(name),
  by: z.optional(z.string().check(z.maxLength(40))),
  is: z.optional(name),
  page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100_000)), 1),
})
export type AdministrationQuery = z.infer<typeof AdministrationQuery>

export const AdministrationList = z.object({
  rows: z.array(CurrentRow),
  /** Rows that pass the search; `rows` is one page of them. */
  matching: z.int(),
  all: z.int(),
  pageSize: z.int(),
  /** What a column may say, where it depends on what is there (editions). */
  choices: z.record(z.string(), z.array(z.string())),
})
export type AdministrationList = z.infer<typeof AdministrationList>

/** One row to be changed, added (`key` and `version` null) or, by what its values say, removed. Columns left out stay. */
export const RowChange = z.object({
  key: z.nullable(name),
  version: z.nullable(z.string().check(z.maxLength(100))),
  values: texts,
})
export type RowChange = z.infer<typeof RowChange>

/** Changes made on screen, all of them or none. `act` is made by the client and sent again unchanged. */
export const ChangesBody = z.object({
  act: z.uuid(),
  changes: z.array(RowChange).check(z.minLength(1), z.maxLength(MOST_CHANGES)),
})
export type ChangesBody = z.infer<typeof ChangesBody>

/** A table as a file brings it: its head and its rows, in texts. */
export const TableRows = z.object({
  head: z.array(name).check(z.minLength(1), z.maxLength(MOST_COLUMNS)),
  // One cell too many comes along, to be told.
  rows: z.array(z.array(cell).check(z.maxLength(MOST_COLUMNS + 1))).check(z.maxLength(MOST_ROWS)),
})
export type TableRows = z.infer<typeof TableRows>

/** A table to be proven. `taken`: rows that are taken although they look wrong, as somebody ticked them. */
export const ProofBody = z.extend(TableRows, { taken: z.optional(z.array(z.int()).check(z.maxLength(MOST_ROWS))) })
export type ProofBody = z.infer<typeof ProofBody>

export const LoadCounts = z.object({
  new: z.int(),
  changed: z.int(),
  removed: z.int(),
  same: z.int(),
  refused: z.int(),
  /** Absent where there is none. */
  held: z.optional(z.int()),
})
export type LoadCounts = z.infer<typeof LoadCounts>

/** What a load would do, row by row. Nothing has been changed. */
export const Proof = z.object({
  kind: LoadKindName,
  /** Of everything below: whoever accepts says which proof was seen. */
  fingerprint: hash,
  counts: LoadCounts,
  /** By head of the file: the column that it was read as, or null when it is passed over. */
  head: z.array(z.object({ head: z.string(), column: z.nullable(z.string()) })),
  /** What keeps the file from being read at all: a column that is missing or is there twice. */
  problems: z.array(z.string()),
  rows: z.array(ProvenRow),
})
export type Proof = z.infer<typeof Proof>

/** Accepts a load as its proof showed it; rows that were refused or held stay out. */
export const LoadBody = z.extend(ProofBody, { act: z.uuid(), fingerprint: hash })
export type LoadBody = z.infer<typeof LoadBody>

/** What an act of administration did; the same again whenever the same act arrives again. */
export const AdministrationDone = z.object({
  act: z.string(),
  at: z.string(),
  counts: LoadCounts,
  /** Keys of the rows that changed, in the order in which they came. */
  keys: z.array(z.string()),
})
export type AdministrationDone = z.infer<typeof AdministrationDone>

/** The loads of a list, the last first; `before` is the position of the record from which to read on. */
export const LoadsQuery = z.object({
  before: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(Number.MAX_SAFE_INTEGER))),
})
export type LoadsQuery = z.infer<typeof LoadsQuery>

const who = z.object({ name: z.string() })
export const PastLoad = z.object({
  act: z.string(),
  /** ISO UTC. */
  at: z.string(),
  by: who,
  counts: LoadCounts,
  /** False of a version that didn't keep what stood before. */
  isKept: z.boolean(),
  takenBack: z.optional(z.object({ at: z.string(), by: who })),
})
export type PastLoad = z.infer<typeof PastLoad>
/** `next`: what to ask for as `before`; null where there is no more. */
export const Loads = z.object({ loads: z.array(PastLoad), next: z.nullable(z.int()) })
export type Loads = z.infer<typeof Loads>

/** Takes a load back as its proof showed it. */
export const TakingBackBody = z.object({ act: z.uuid(), fingerprint: hash })
export type TakingBackBody = z.infer<typeof TakingBackBody>

/** A whole list in the columns of its template: loaded again, every row is the same. */
export const Export = z.object({ head: z.array(z.string()), rows: z.array(z.array(z.string())) })
export type Export = z.infer<typeof Export>

/** How far a period is opened. `version` is that of its row. */
export const Opening = z.object({
  year: z.int(),
  edition: z.int(),
  version: z.string(),
  opens: z.string(),
  closes: z.string(),
  /** Fichas that it has, those sent, and active programmes that have none yet. */
  fichas: z.int(),
  sent: z.int(),
  missing: z.int(),
})
export type Opening = z.infer<typeof Opening>
export const Openings = z.object({ openings: z.array(Opening) })

/** Creates the fichas that a period lacks. */
export const OpeningBody = z.object({ act: z.uuid(), version: z.string().check(z.maxLength(100)) })
export type OpeningBody = z.infer<typeof OpeningBody>

export const OpeningDone = z.object({
  act: z.string(),
  at: z.string(),
  year: z.int(),
  /** Fichas created, and those that were there already. */
  added: z.int(),
  there: z.int(),
  /** Of those created: with the former ficha, with figures of the history, and with nothing of former years. */
  withFormer: z.int(),
  withHistory: z.int(),
  withNothing: z.int(),
  /** Programmes whose former years could not be read by the edition: their fichas opened without them. */
  unread: z.array(z.object({ programme: z.string(), why: z.string() })),
  /** Active programmes for which no ficha could be created, and why. */
  left: z.array(z.object({ programme: z.string(), why: z.string() })),
})
export type OpeningDone = z.infer<typeof OpeningDone>
