import { z } from 'zod'
import { problemOfText } from '../ficha/kinds/text.ts'
import { Status } from '../ficha/status.ts'
import { Cursor } from './cursor.ts'

/** A text that a database keeps as it is. */
const line = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => problemOfText(text) === undefined)

/** Statuses that one asks for together. */
export const STATE_GROUPS = {
  /** Sent at least once and not closed. */
  open: ['received', 'inReview', 'returned', 'resubmitted', 'reopened'],
  toReview: ['received', 'inReview', 'resubmitted'],
  withInstitution: ['returned', 'reopened'],
  evaluating: ['closed', 'evaluated'],
  unsent: ['unstarted', 'editing'],
} as const satisfies Record<string, readonly Status[]>
export type StateGroup = keyof typeof STATE_GROUPS

export const StateFilter = z.enum([...Status.options, ...(Object.keys(STATE_GROUPS) as StateGroup[])])
export type StateFilter = z.infer<typeof StateFilter>

/** The statuses that a filter lets through. */
export const statusesOf = (filter: StateFilter): readonly Status[] =>
  filter in STATE_GROUPS ? STATE_GROUPS[filter as StateGroup] : [filter as Status]

/**
 * Filters of the Bandeja. `service` and `ministry` are ids, `reviewer` one, 'none' or 'me'; `finding` is a rule; `q`
 * any part of a name or folio; `over`: waiting for more than so many days; `opened`: has the institution seen what was
 * returned?
 */
export const InboxFilters = z.object({
  state: StateFilter.optional(),
  service: line(60).optional(),
  ministry: line(60).optional(),
  reviewer: line(100).optional(),
  finding: line(80).optional(),
  over: z.coerce.number().int().min(0).max(3_650).optional(),
  opened: z.enum(['yes', 'no']).optional(),
  year: z.coerce.number().int().min(1990).max(2199).optional(),
  q: line(200).optional(),
})
export type InboxFilters = z.infer<typeof InboxFilters>

/** `moved`: since when it stands as it does; `waiting`: the same of what waits for somebody, those longest first. */
export const InboxSort = z.enum(['programme', 'service', 'state', 'findings', 'observations', 'moved', 'waiting'])
export type InboxSort = z.infer<typeof InboxSort>

const order = { sort: InboxSort.default('waiting'), dir: z.enum(['asc', 'desc']).default('desc') }

/** One page: the first, that after a place or that before it. */
export const InboxQuery = InboxFilters.extend({ ...order, after: Cursor.optional(), before: Cursor.optional() })
export type InboxQuery = z.infer<typeof InboxQuery>

export const InboxExportQuery = InboxFilters.extend(order)
export type InboxExportQuery = z.infer<typeof InboxExportQuery>

/** A ficha in the Bandeja. Times are ISO UTC. */
export const InboxRow = z.object({
  id: z.string(),
  programme: z.string(),
  service: z.string(),
  ministry: z.string(),
  year: z.number().int(),
  status: Status,
  /** The iteration that holds; 0 while there is none. */
  iteration: z.number().int(),
  /** Those that asked for a justification or that the report prints. */
  findings: z.array(z.object({ rule: z.string(), title: z.string(), severity: z.enum(['block', 'ask', 'note']) })),
  /** Its observations that are open and those answered; null for who isn't told of them yet. */
  observations: z.object({ open: z.number().int(), answered: z.number().int() }).nullable(),
  /** Has the institution seen what was returned last? Null when nothing is with it. */
  opened: z.object({ at: z.string().nullable() }).nullable(),
  /** To whom the head of the team gave it. */
  reviewer: z.string().nullable(),
  /** Since when it stands as it does, and whole days of waiting; null when nobody is waited for. */
  movedAt: z.string().nullable(),
  waitingDays: z.number().int().nullable(),
  sentAt: z.string().nullable(),
  folio: z.string().nullable(),
  closes: z.string(),
})
export type InboxRow = z.infer<typeof InboxRow>

export const InboxPage = z.object({
  rows: z.array(InboxRow),
  /** Where the pages beside this one begin; null where there is none. */
  previous: z.string().nullable(),
  next: z.string().nullable(),
})
export type InboxPage = z.infer<typeof InboxPage>

export const InboxCounts = z.object({
  /** Of everything that the caller reaches. */
  reached: z.number().int(),
  /** That pass all filters. */
  matching: z.number().int(),
  /** Under the filters but those of state and of opening. */
  states: z.record(Status, z.number().int()),
  unopened: z.number().int(),
})
export type InboxCounts = z.infer<typeof InboxCounts>

const choice = z.object({ id: z.string(), name: z.string() })

/** What can be filtered by. */
export const InboxChoices = z.object({
  services: z.array(choice),
  ministries: z.array(choice),
  reviewers: z.array(choice),
  findings: z.array(z.object({ rule: z.string(), title: z.string() })),
  years: z.array(z.number().int()),
})
export type InboxChoices = z.infer<typeof InboxChoices>

/** Rows of an export at most. */
export const LONGEST_EXPORT = 20_000

/** Every row that passes the filters, up to the limit; `isCut` when there are more. */
export const InboxExport = z.object({ rows: z.array(InboxRow), isCut: z.boolean() })
export type InboxExport = z.infer<typeof InboxExport>
