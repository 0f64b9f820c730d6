import type { Call, CallResult } from '../protocol/client.ts'
import { JOURNAL_BATCH, type JournalEntry } from '../protocol/journal.ts'
import type { Problem } from '../protocol/problems.ts'
import { delayOf } from './by-protocol.ts'
import type { Delay } from './outcome.ts'
import type { Shelf } from './sync-ports.ts'

/** How a round ended. `version`: that of the ficha on the server. */
export type RoundEnd =
  | { readonly is: 'done'; readonly version: number | undefined }
  | { readonly is: 'waiting'; readonly delay: Delay; readonly retryAfter: number | undefined }
  | { readonly is: 'refused'; readonly problem: Problem }

/** A request stays far below what the server takes (5 MB). */
const BATCH_CHARACTERS = 500_000

/** Posts what waits of a ficha, then reads what came since: afterwards both sides have the same entries. */
export async function syncRound(call: Call, shelf: Shelf, account: string, ficha: string): Promise<RoundEnd> {
  const posting: { end: RoundEnd } = { end: { is: 'done', version: undefined } }
  const isPosted = await shelf.withUnsent(ficha, async ({ entries }) => {
    posting.end = await post(call, shelf, { account, ficha }, entries)
    return posting.end.is === 'done'
  })
  const { end } = posting
  // Also what others typed after it was sent is worth reading; that alone is no reason to stop here.
  const isOver = end.is === 'refused' && end.problem.code === 'already-sent'
  if (!isPosted && !isOver) return end
  const read = await pull(call, shelf, ficha)
  return isOver && read.is === 'done' ? end : read
}

interface Whose {
  readonly account: string
  readonly ficha: string
}

async function post(call: Call, shelf: Shelf, whose: Whose, entries: readonly JournalEntry[]): Promise<RoundEnd> {
  for (const batch of batchesOf(entries)) {
    const said = await call('postEntries', {
      params: { id: whose.ficha },
      body: { account: whose.account, entries: [...batch] },
    })
    if (said.is !== 'ok') return endOf(said)
    await shelf.confirm(batch)
    // Between the cursor and the head there is nothing but what was just posted: no need to read it back.
    const cursor = await shelf.cursor(whose.ficha)
    if (said.value.head === cursor + batch.length) await shelf.advance(whose.ficha, said.value.head)
  }
  return { is: 'done', version: undefined }
}

async function pull(call: Call, shelf: Shelf, ficha: string): Promise<RoundEnd> {
  for (;;) {
    const after = await shelf.cursor(ficha)
    const said = await call('journal', { params: { id: ficha }, query: { after } })
    if (said.is !== 'ok') return endOf(said)
    const { entries, cursor, head, version } = said.value
    if (entries.length > 0) await shelf.keep(ficha, said.value)
    if (cursor >= head || entries.length === 0) return { is: 'done', version }
  }
}

function endOf(said: Exclude<CallResult<unknown>, { is: 'ok' }>): RoundEnd {
  if (said.is === 'offline')
    return { is: 'waiting', delay: said.problem ? 'failed' : 'network', retryAfter: said.problem?.retryAfter }
  const delay = delayOf(said.problem)
  const { retryAfter } = said.problem
  return delay ? { is: 'waiting', delay, retryAfter } : { is: 'refused', problem: said.problem }
}

/** In order, each small enough for one request. */
function batchesOf(entries: readonly JournalEntry[]): JournalEntry[][] {
  const batches: JournalEntry[][] = []
  let size = 0
  for (const entry of entries) {
    const weight = JSON.stringify(entry).length
    const last = batches.at(-1)
    const fits = last && last.length < JOURNAL_BATCH && size + weight <= BATCH_CHARACTERS
    if (fits) last.push(entry)
    else batches.push([entry])
    size = fits ? size + weight : weight
  }
  return batches
}
