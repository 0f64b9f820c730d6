import * as z from 'zod/mini'
import { problemOfText } from '../ficha/kinds/text.ts'
import { Matter, Urgency } from '../ficha/notice.ts'
import { Cursor } from './cursor.ts'

/** One thing that waits for a person, or that they are told. Times are ISO UTC. */
export const PersonalNotice = z.object({
  /** The act by which it came about: what is read is kept by it. */
  act: z.string(),
  ficha: z.string(),
  programme: z.string(),
  service: z.string(),
  year: z.int(),
  matter: Matter,
  urgency: Urgency,
  /** Who did it, and when; of what is late, since when. */
  by: z.object({ name: z.string() }),
  since: z.string(),
  /** Open observations that it was returned with. */
  observations: z.int(),
  closes: z.string(),
  isRead: z.boolean(),
  /** Does the caller fill it, or read it as a reviewer? */
  fills: z.boolean(),
  /** Is there something to open for them? What was never sent is read by its institution alone. */
  canOpen: z.boolean(),
})
export type PersonalNotice = z.infer<typeof PersonalNotice>

export const NoticesQuery = z.object({ after: z.optional(Cursor) })

export const PersonalNotices = z.object({
  notices: z.array(PersonalNotice),
  /** Where the next page begins; null at the end. */
  next: z.nullable(z.string()),
  /** Not read yet; counted up to `LONGEST_COUNT`. */
  unread: z.int(),
  serverTime: z.string(),
})
export type PersonalNotices = z.infer<typeof PersonalNotices>

/** Beyond it nobody counts. */
export const LONGEST_COUNT = 1_000

/** A text that a database takes. */
const actId = z.string().check(
  z.minLength(1),
  z.maxLength(200),
  z.refine((text) => problemOfText(text) === undefined),
)

/** Which were read: some by their acts, or all that came until a time. */
export const NoticesRead = z.union([
  z.object({ acts: z.array(actId).check(z.minLength(1), z.maxLength(200)) }),
  z.object({ until: z.iso.datetime() }),
])
export type NoticesRead = z.infer<typeof NoticesRead>

export const NoticesReadDone = z.object({ unread: z.int() })
