import * as z from 'zod/mini'
import { problemOfText } from '../ficha/kinds/text.ts'
import { Status } from '../ficha/status.ts'
import { Cursor } from './cursor.ts'

/** A text that a database keeps as it is. */
const line = (max: number) =>
  z.string().check(
    z.maxLength(max),
    z.refine((text) => problemOfText(text) === undefined),
  )

/** Of execution (engine/distributed.ts). */
const step = z.coerce.number().check(z.int(), z.gte(0), z.lte(9))

/** Statuses that one asks for together. */
export const STATE_GROUPS = {
  /** Sent at least once and not closed. */
  open: ['received', 'inReview', 'returned', 'resubmitted', 'reopened'],
  toReview: ['received', 'inReview', 'resubmitted'],
  withInstitution: ['returned', 'reopened'],
  /** What waits for a reviewer: to be reviewed, or to be evaluated. */
  toDo: ['received', 'inReview', 'resubmitted', 'closed'],
  evaluating: ['closed', 'evaluated'],
  /** Closed at least once, and not reopened. */
  decided: ['closed', 'evaluated', 'published'],
  unsent: Status.options.slice(0, 2),
  /** All but 'unstarted': what the Bandeja shows unless asked otherwise. */
  begun: Status.options.slice(1),
  all: Status.options,
} as const satisfies Record<string, readonly Status[]>
export type StateGroup = keyof typeof STATE_GROUPS

export const StateFilter = z.enum([...Status.options, ...(Object.keys(STATE_GROUPS) as StateGroup[])])
export type StateFilter = z.infer<typeof StateFilter>

/** The statuses that a filter lets through. */
export const statusesOf = (filter: StateFilter): readonly Status[] =>
  filter in STATE_GROUPS ? STATE_GROUPS[filter as StateGroup] : [filter as Status]

/**
 * Filters of the Bandeja. `service` and `ministry` are ids, `reviewer` one, 'none' or 'me'; `finding` is a rule; `q`
 * any part of a name or folio; `ended`: what became of that finding (asked: a reviewer observed it before closing, asIs:
 * nobody did); `initial`, `final`: a step of what was executed of that budget; `sendings`: how many hold; `over`: waiting for more than so many days; `opened`: has the institution seen what was
 * returned? `late`: the deadline is over, and they lie with the institution.
 */
export const InboxFilters = z.object({
  state: z.optional(StateFilter),
  service: z.optional(line(60)),
  ministry: z.optional(line(60)),
  reviewer: z.optional(line(100)),
  finding: z.optional(line(80)),
  ended: z.optional(z.enum(['ever', 'corrected', 'asked', 'asIs'])),
  initial: z.optional(step),
  final: z.optional(step),
  sendings: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(99))),
  over: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(3_650))),
  opened: z.optional(z.enum(['yes', 'no'])),
  late: z.optional(z.literal('yes')),
  year: z.optional(z.coerce.number().check(z.int(), z.gte(1990), z.lte(2199))),
  q: z.optional(line(200)),
})
export type InboxFilters = z.infer<typeof InboxFilters>

/** `moved`: since when it stands as it does; `waiting`: the same of what waits for somebody, those longest first. */
export const InboxSort = z.enum(['programme', 'service', 'state', 'findings', 'observations', 'moved', 'waiting'])
export type InboxSort = z.infer<typeof InboxSort>

const order = { sort: z._default(InboxSort, 'waiting'), dir: z._default(z.enum(['asc', 'desc']), 'desc') }

/** One page: the first, that after a place or that before it. */
export const InboxQuery = z.extend(InboxFilters, { ...order, after: z.optional(Cursor), before: z.optional(Cursor) })
export type InboxQuery = z.infer<typeof InboxQuery>

export const InboxExportQuery = z.extend(InboxFilters, order)
export type InboxExportQuery = z.infer<typeof InboxExportQuery>

/** A ficha in the Bandeja. Times are ISO UTC. */
export const InboxRow = z.object({
  id: z.string(),
  programme: z.string(),
  service: z.string(),
  ministry: z.string(),
  year: z.int(),
  status: Status,
  /** The iteration that holds; 0 while there is none. */
  iteration: z.int(),
  /** Those that asked for a justification or that the report prints. */
  findings: z.array(z.object({ rule: z.string(), title: z.string(), severity: z.enum(['block', 'ask', 'note']) })),
  /** Its observations that are open and those answered; null for who isn't told of them yet. */
  observations: z.nullable(z.object({ open: z.int(), answered: z.int() })),
  /** Has the institution seen what was returned last? Null when nothing is with it. */
  opened: z.nullable(z.object({ at: z.nullable(z.string()) })),
  /** To whom the head of the team gave it. */
  reviewer: z.nullable(z.string()),
  /** Since when it stands as it does, and whole days of waiting; null when nobody is waited for. */
  movedAt: z.nullable(z.string()),
  waitingDays: z.nullable(z.int()),
  sentAt: z.nullable(z.string()),
  folio: z.nullable(z.string()),
  closes: z.string(),
  /** The deadline is over and it lies with the institution. */
  late: z.boolean(),
})
export type InboxRow = z.infer<typeof InboxRow>

export const InboxPage = z.object({
  rows: z.array(InboxRow),
  /** Which of all that pass its first row is: 51 on a second page. */
  first: z.int(),
  /** Where the pages beside this one begin; null where there is none. */
  previous: z.nullable(z.string()),
  next: z.nullable(z.string()),
})
export type InboxPage = z.infer<typeof InboxPage>

export const InboxCounts = z.object({
  /** Of everything that the caller reaches. */
  reached: z.int(),
  /** That pass all filters. */
  matching: z.int(),
  /** Under the filters but those of state and of opening. */
  states: z.record(Status, z.int()),
  unopened: z.int(),
})
export type InboxCounts = z.infer<typeof InboxCounts>

const choice = z.object({ id: z.string(), name: z.string() })

/** What can be filtered by. */
export const InboxChoices = z.object({
  services: z.array(choice),
  ministries: z.array(choice),
  reviewers: z.array(choice),
  findings: z.array(z.object({ rule: z.string(), title: z.string() })),
  years: z.array(z.int()),
})
export type InboxChoices = z.infer<typeof InboxChoices>

/** Rows of an export at most. */
export const LONGEST_EXPORT = 20_000

/** Every row that passes the filters, up to the limit; `isCut` when there are more. */
export const InboxExport = z.object({ rows: z.array(InboxRow), isCut: z.boolean() })
export type InboxExport = z.infer<typeof InboxExport>
