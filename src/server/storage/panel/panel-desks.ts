import { STATE_GROUPS } from '../../../protocol/inbox.ts'
import type { PanelDesk } from '../../../protocol/panel.ts'
import type { Inboxed } from '../inbox/inbox-reach.ts'
import { NEVER } from '../inbox/inbox-rows.ts'
import { listReviewers } from '../review/reviewers.ts'
import type { Storage } from '../tables.ts'

/** Whose desk is full: every reviewer, and nobody, with what was given to them; those for whom most waits first. */
export async function readDesks(storage: Storage, rows: Inboxed): Promise<PanelDesk[]> {
  const counted = await rows
    .select((row) => [
      'inbox.reviewerId',
      'inbox.status',
      row.fn.countAll<number>().as('count'),
      row.fn.min('inbox.waitsSince').as('since'),
    ])
    .groupBy(['inbox.reviewerId', 'inbox.status'])
    .execute()
  const people = [...(await listReviewers(storage)), { id: '', name: '' }]
  const desks = people.map(({ id, name }): PanelDesk => {
    const theirs = counted.filter(({ reviewerId }) => reviewerId === id)
    const waiting = theirs.filter(({ status }) => STATE_GROUPS.toDo.some((one) => one === status))
    return {
      ...{ id, name },
      given: sum(theirs),
      waiting: sum(waiting),
      since:
        waiting
          .map(({ since }) => since)
          .filter((since) => since !== NEVER)
          .sort()[0] ?? null,
    }
  })
  return desks.sort((a, b) => b.waiting - a.waiting || a.name.localeCompare(b.name, 'es'))
}

const sum = (rows: readonly { count: number | string | bigint }[]): number =>
  rows.reduce((total, { count }) => total + Number(count), 0)
