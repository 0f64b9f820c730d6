import { sql } from 'kysely'
import type { Panel } from '../../../protocol/panel.ts'
import { type Inboxed, type InboxReach, inboxInReach } from '../inbox/inbox-reach.ts'
import type { Storage } from '../tables.ts'
import { readDesks } from './panel-desks.ts'
import { readExecution } from './panel-execution.ts'
import { readRules } from './panel-rules.ts'
import { readServices } from './panel-services.ts'

/** How a year goes: the newest that has opened, unless another is asked for. Everything is read from what acts keep. */
export async function readPanel(
  storage: Storage,
  reach: InboxReach,
  asked: number | undefined,
  now: Date,
): Promise<Panel> {
  const time = now.toISOString()
  const periods = await storage
    .selectFrom('periods')
    .select(['year', 'opens', 'closes'])
    .where('opens', '<=', time)
    .orderBy('year', 'desc')
    .execute()
  const year = asked ?? periods[0]?.year ?? 0
  const period = periods.find((one) => one.year === year)
  const rows = () => inboxInReach(storage, reach, now).where('inbox.year', '=', year)
  return {
    year: period ? year : null,
    years: [...new Set(periods.map((one) => one.year))],
    opens: period?.opens ?? null,
    closes: period?.closes ?? null,
    ...(await readServices(rows(), time)),
    days: await readDays(storage, rows()),
    desks: reach.isWhole ? await readDesks(storage, rows()) : null,
    rules: await readRules(storage, rows()),
    execution: await readExecution(rows()),
    serverTime: time,
  }
}

/** The day in Chile, '2024-03-28'. */
const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Santiago', dateStyle: 'short' })

/** First sendings by day: counted by hours of UTC, of which each lies within one day of Chile. */
async function readDays(storage: Storage, rows: Inboxed): Promise<Panel['days']> {
  const hours = await storage
    .selectFrom(rows.select('inbox.fichaId').as('reached'))
    .innerJoin('submissions', 'submissions.fichaId', 'reached.fichaId')
    .where('submissions.iteration', '=', 1)
    .select((row) => [sql<string>`substr(submissions.at, 1, 13)`.as('hour'), row.fn.countAll<number>().as('count')])
    .groupBy(sql`substr(submissions.at, 1, 13)`)
    .orderBy('hour')
    .execute()
  const byDay = new Map<string, number>()
  for (const { hour, count } of hours) {
    const day = days.format(new Date(`${hour}:00:00.000Z`))
    byDay.set(day, (byDay.get(day) ?? 0) + Number(count))
  }
  return [...byDay].map(([day, count]) => ({ day, count }))
}
