import * as z from 'zod/mini'
import { Status } from '../ficha/status.ts'

export const PanelQuery = z.object({
  year: z.optional(z.coerce.number().check(z.int(), z.gte(1990), z.lte(2199))),
})
export type PanelQuery = z.infer<typeof PanelQuery>

/** Fichas of a service or a ministry. Late: the deadline is over and they lie with the institution. */
const counts = {
  all: z.int(),
  /** By state; those that there are none of are left out. */
  states: z.partialRecord(Status, z.int()),
  late: z.int(),
  /** Of the late ones, those that were never begun. */
  neverBegun: z.int(),
  /** Closed, and of these with their first sending; sendings of all of them together. */
  closed: z.int(),
  atFirst: z.int(),
  sendings: z.int(),
}
export const PanelService = z.object({ id: z.string(), name: z.string(), ministry: z.string(), ...counts })
export type PanelService = z.infer<typeof PanelService>

/** Of a reviewer: what was given to them, what of it waits for them, and since when the first does. `id` '' is nobody. */
export const PanelDesk = z.object({
  id: z.string(),
  name: z.string(),
  given: z.int(),
  waiting: z.int(),
  since: z.nullable(z.string()),
})
export type PanelDesk = z.infer<typeof PanelDesk>

/**
 * A rule, over fichas: in how many it ever found something in what was sent; where it no longer does; of the others,
 * those still open, those closed after a reviewer asked about it, and those closed with the reason as it was given.
 */
export const PanelRule = z.object({
  rule: z.string(),
  title: z.string(),
  fired: z.int(),
  corrected: z.int(),
  open: z.int(),
  asked: z.int(),
  asIs: z.int(),
})
export type PanelRule = z.infer<typeof PanelRule>

/** How a year goes, as far as the caller reaches. Times are ISO UTC, days those of Chile. */
export const Panel = z.object({
  year: z.nullable(z.int()),
  years: z.array(z.int()),
  opens: z.nullable(z.string()),
  closes: z.nullable(z.string()),
  services: z.array(PanelService),
  ministries: z.array(z.object({ id: z.string(), name: z.string() })),
  /** First sendings by day, in order. */
  days: z.array(z.object({ day: z.string(), count: z.int() })),
  /** Null for who isn't told who reviews what. */
  desks: z.nullable(z.array(PanelDesk)),
  rules: z.array(PanelRule),
  /** Fichas by the step of what was executed of each budget, in order; the first of both is no number. */
  execution: z.object({ initial: z.array(z.int()), final: z.array(z.int()) }),
  /** Since when the first of them waits. */
  waits: z.object({
    institutions: z.nullable(z.string()),
    reviewers: z.nullable(z.string()),
    head: z.nullable(z.string()),
  }),
  serverTime: z.string(),
})
export type Panel = z.infer<typeof Panel>
