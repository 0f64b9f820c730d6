import { sql } from 'kysely'
import { READERS } from '../../../ficha/status.ts'
import type { InboxChoices } from '../../../protocol/inbox.ts'
import { type Caller, servicesInReach } from '../reach.ts'
import { listReviewers } from '../review/reviewers.ts'
import type { Storage } from '../tables.ts'

/** What the Bandeja of this person can be filtered by. Rules are nobody's secret: their catalogue is public. */
export async function readChoices(storage: Storage, caller: Caller): Promise<InboxChoices> {
  const mine = servicesInReach(storage, caller.id, READERS)
  const services = storage.selectFrom('services').where('services.id', 'in', mine)
  const ministries = storage.selectFrom('ministries').where('id', 'in', services.select('ministryId'))
  const years = storage.selectFrom('periods').select('year').distinct().orderBy('year', 'desc')
  return {
    services: await services.select(['id', 'name']).orderBy('searchName').execute(),
    ministries: await ministries.select(['id', 'name']).orderBy('searchName').execute(),
    reviewers: await listReviewers(storage),
    findings: (await foundRules(storage)).sort((a, b) => a.title.localeCompare(b.title, 'es')),
    years: (await years.execute()).map((one) => one.year),
  }
}

/** Each rule that ever found something: one step along the index per rule, however many findings there are. */
async function foundRules(storage: Storage): Promise<InboxChoices['findings']> {
  const { rows } = await sql<{ rule: string; title: string }>`
    with recursive step(rule) as (
      select min(rule) from submission_findings
      union all
      select (select min(f.rule) from submission_findings f where f.rule > step.rule) from step where step.rule is not null
    )
    select step.rule as rule,
      (select f.title from submission_findings f where f.rule = step.rule limit 1) as title
    from step where step.rule is not null`.execute(storage)
  return rows
}
