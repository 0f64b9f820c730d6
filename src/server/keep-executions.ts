import { type ExecutionSteps, executionSteps } from '../engine/distributed.ts'
import { examineDocument } from '../engine/examine-document.ts'
import { FichaDocument } from '../ficha/document.ts'
import type { Ports } from './ports.ts'

/** Examining one takes some milliseconds, of the largest some tens: nobody waits for longer than for one request. */
const AT_ONCE = 3
const NO_NUMBER: ExecutionSteps = { initial: 0, final: 0 }

/**
 * Examines what was sent before its execution was kept with it, once, a few at a time so that nobody waits for it. Several
 * processes may do so together: each row is written once.
 */
export async function keepExecutions(ports: Pick<Ports, 'storage' | 'editions' | 'closing'>): Promise<void> {
  const { storage, closing } = ports
  for (;;) {
    const rows = await storage
      .selectFrom('submissions')
      .leftJoin('executions', 'executions.actId', 'submissions.actId')
      .where('executions.actId', 'is', null)
      .select(['submissions.actId', 'submissions.canonical'])
      .limit(AT_ONCE)
      .execute()
    if (rows.length === 0 || closing.aborted) return
    const values = rows.map(({ actId, canonical }) => ({ actId, ...stepsOf(ports, canonical) }))
    await storage
      .insertInto('executions')
      .values(values)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await new Promise((resolve) => setTimeout(resolve))
  }
}

/** What an edition that isn't here any more, or can't read it, says of a sending is nothing. */
function stepsOf({ editions }: Pick<Ports, 'editions'>, canonical: string): ExecutionSteps {
  const { data: document } = FichaDocument.safeParse(JSON.parse(canonical))
  const edition = document && editions(document.edition)
  if (!document || !edition) return NO_NUMBER
  const read = examineDocument(edition, document)
  return read.ok ? executionSteps(edition, read.value, document.period.year) : NO_NUMBER
}
