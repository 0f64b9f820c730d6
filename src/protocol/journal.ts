import * as z from 'zod/mini'
import type { CellAddress } from '../ficha/address.ts'
import { problemOfText } from '../ficha/kinds/text.ts'
import { Justification } from '../ficha/period.ts'

/** Entries that one request carries at most, either way. */
export const JOURNAL_BATCH = 500
/** Characters of one text at most: what is pasted by mistake into a cell may be anything. */
export const LONGEST_TYPED = 1_000_000
/** Lamport times and numbers beyond this are no device's work: nobody could ever write after them. */
const FAR = 2 ** 40

/** Ids are looked up, so a database has to keep them as they are; what was typed is kept as JSON, whatever it is. */
const id = z.string().check(
  z.minLength(1),
  z.maxLength(100),
  z.refine((text) => problemOfText(text) === undefined),
)
const counted = z.int().check(z.gte(1), z.lte(FAR))

const stamp = {
  id,
  device: id,
  seq: counted,
  lamport: counted,
  /** By the device's clock, which may be wrong: for people to read. */
  at: z.iso.datetime(),
  replaces: z.nullable(id),
}

/** A change of a cell or a row as its device made it; what was typed is verbatim, readable or not. */
const CellEntry = z.object({
  ...stamp,
  op: z.enum(['set', 'addRow', 'removeRow', 'moveRow', 'restore']),
  cell: z.string().check(z.minLength(1), z.maxLength(200)) as unknown as z.ZodMiniType<CellAddress>,
  typed: z.string().check(z.maxLength(LONGEST_TYPED)),
  /** Other entries of the cell that were seen and are settled by this one. */
  settles: z.optional(z.array(id).check(z.maxLength(100))),
})

/** A writing of the reason for a finding, or of the answer to an observation. Its text may be blank: then it was taken back. */
const ReasonEntry = z.object({
  ...stamp,
  finding: z.string().check(z.minLength(1), z.maxLength(300)),
  justification: z.extend(Justification, { text: z.string().check(z.maxLength(20_000)) }),
  /** Other answers to the same observation that were seen and are settled by this one. */
  settles: z.optional(z.array(id).check(z.maxLength(100))),
})

/** What travels of a draft: an entry of the journal of its cells and rows, or of its justifications. */
export const JournalEntry = z.union([CellEntry, ReasonEntry])
export type JournalEntry = z.infer<typeof JournalEntry>

/** Entries of one device, in its order. An entry that is there already is not stored again. */
export const JournalPost = z.object({
  /** Who typed them: refused when somebody else is signed in by now. */
  account: z.string().check(z.minLength(1), z.maxLength(100)),
  entries: z.array(JournalEntry).check(z.minLength(1), z.maxLength(JOURNAL_BATCH)),
})
export type JournalPost = z.infer<typeof JournalPost>

/** `head`: position of the last entry that the server has; times are ISO UTC. */
export const JournalTaken = z.object({ head: z.int(), serverTime: z.string() })
export type JournalTaken = z.infer<typeof JournalTaken>

export const JournalQuery = z.object({ after: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(FAR)), 0) })

/** Entries after a position, in the order in which they arrived, with who made them. */
export const JournalPage = z.object({
  /** `who` is the id of the account that posted it. */
  entries: z.array(z.object({ entry: JournalEntry, who: z.string() })),
  /** Position of the last of these entries: where to read on. */
  cursor: z.int(),
  head: z.int(),
  /** Version of the ficha: a device that holds an older one has to ask for it. */
  version: z.int(),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Who is signed in: a page left open by somebody else keeps nothing of it. */
  account: z.optional(z.string()),
  serverTime: z.string(),
})
export type JournalPage = z.infer<typeof JournalPage>

/** An event of the stream of changes. Without `ficha`, anything may have changed: some may have been missed. */
export const Changed = z.object({ ficha: z.optional(z.string()), head: z.optional(z.int()) })
export type Changed = z.infer<typeof Changed>
