import { sql } from 'kysely'
import type { PanelRule } from '../../../protocol/panel.ts'
import { isAbout } from '../inbox/ended-findings.ts'
import type { Inboxed } from '../inbox/inbox-reach.ts'
import type { Storage } from '../tables.ts'

const IS_CLOSED = sql<boolean>`reached.status in ('closed', 'evaluated', 'published')`

/** What became of each rule's findings, over the fichas in reach; those that fire most first. */
export async function readRules(storage: Storage, rows: Inboxed): Promise<PanelRule[]> {
  const found = await storage
    .selectFrom(rows.select(['inbox.fichaId', 'inbox.actId', 'inbox.status']).as('reached'))
    .innerJoin('submissions', 'submissions.fichaId', 'reached.fichaId')
    .innerJoin('submissionFindings as found', 'found.actId', 'submissions.actId')
    .leftJoin('observations as asked', (join) =>
      join
        .onRef('asked.fichaId', '=', 'reached.fichaId')
        .on('asked.placeKind', '=', 'finding')
        .on(isAbout('asked.placeAt', sql.ref('found.rule'))),
    )
    .select((row) => [
      'found.rule',
      row.fn.min('found.title').as('title'),
      sql<number>`count(distinct reached.ficha_id)`.as('fired'),
      holding(sql`1 = 1`).as('holding'),
      holding(sql`not (${IS_CLOSED})`).as('open'),
      holding(sql`asked.id is not null and ${IS_CLOSED}`).as('asked'),
    ])
    .groupBy('found.rule')
    .execute()
  return found
    .map(({ rule, title, ...row }): PanelRule => {
      const [fired, held] = [Number(row.fired), Number(row.holding)]
      const [open, asked] = [Number(row.open), Number(row.asked)]
      return { rule, title, fired, corrected: fired - held, open, asked, asIs: held - open - asked }
    })
    .sort((a, b) => b.fired - a.fired || a.title.localeCompare(b.title, 'es'))
}

/** Fichas in which the rule finds something in what holds, and this is so too. */
const holding = (condition: ReturnType<typeof sql>) =>
  sql<number>`count(distinct case when found.act_id = reached.act_id and ${condition} then reached.ficha_id end)`
