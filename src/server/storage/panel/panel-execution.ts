import { sql } from 'kysely'
import { LAST_STEP } from '../../../engine/distributed.ts'
import type { Panel } from '../../../protocol/panel.ts'
import type { Inboxed } from '../inbox/inbox-reach.ts'

/** How many fichas lie in each step of execution, of those that something holds of; the first of both lists is none. */
export async function readExecution(rows: Inboxed): Promise<Panel['execution']> {
  const counted = await rows
    .leftJoin('executions', 'executions.actId', 'inbox.actId')
    .where('inbox.actId', 'is not', null)
    .select((row) => [
      sql<number>`coalesce(executions.initial, 0)`.as('initial'),
      sql<number>`coalesce(executions.final, 0)`.as('final'),
      row.fn.countAll<number>().as('count'),
    ])
    .groupBy(['executions.initial', 'executions.final'])
    .execute()
  const stepsOf = (of: 'initial' | 'final') =>
    Array.from({ length: LAST_STEP + 1 }, (_, step) =>
      counted.reduce((sum, row) => sum + (Number(row[of]) === step ? Number(row.count) : 0), 0),
    )
  return { initial: stepsOf('initial'), final: stepsOf('final') }
}
