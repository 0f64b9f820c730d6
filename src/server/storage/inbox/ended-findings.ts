import { type SqlBool, sql } from 'kysely'
import { type InboxFilters, STATE_GROUPS } from '../../../protocol/inbox.ts'
import type { Inboxed } from './inbox-reach.ts'

/** How the findings of a rule ended in a ficha. */
export type Ended = NonNullable<InboxFilters['ended']>

/** An observation is about a rule when it stands at its finding, which is named by its row too where there are several. */
export const isAbout = (placeAt: string, rule: ReturnType<typeof sql>) => {
  const place = sql.ref(placeAt)
  return sql<SqlBool>`(${place} = ${rule} or ${place} like ${rule} || '~%')`
}

/** Only the fichas where the rule ever found something, and this came of it. */
export function withEnded(rows: Inboxed, rule: string, ended: Ended): Inboxed {
  const found = rows.where(everFound(rule))
  if (ended === 'ever') return found
  if (ended === 'corrected') return found.where(sql<SqlBool>`not ${holds(rule)}`)
  const decided = found.where(holds(rule)).where('inbox.status', 'in', STATE_GROUPS.decided)
  return decided.where(ended === 'asked' ? wasAsked(rule) : sql<SqlBool>`not ${wasAsked(rule)}`)
}

/** By the index of rules; the few that it leaves are looked at one by one. */
const everFound = (rule: string) => sql<SqlBool>`inbox.ficha_id in (
  select s.ficha_id from submission_findings f join submissions s on s.act_id = f.act_id where f.rule = ${rule})`

/** In what holds, which there may be none of. */
const holds = (rule: string) => sql<SqlBool>`exists (
  select 1 from submission_findings h where h.act_id = inbox.act_id and h.rule = ${rule})`

const wasAsked = (rule: string) => sql<SqlBool>`exists (
  select 1 from observations o where o.ficha_id = inbox.ficha_id and o.place_kind = 'finding'
    and ${isAbout('o.placeAt', sql`${rule}`)})`
