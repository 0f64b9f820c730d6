// Replication of the journal: push what waits, then pull from a cursor.

import type { Delay } from '../../drafts/store/rows.ts'
import type { SyncLog } from '../../drafts/store/sync-log.ts'
import type { Call, CallResult } from '../../protocol/client.ts'
import { JOURNAL_BATCH, JournalEntry, LONGEST_TYPED } from '../../protocol/journal.ts'
import { type Problem, problem } from '../../protocol/problems.ts'
import { delayOf, isForAnother } from './by-protocol.ts'

/** How a round ended. `version`: that of the ficha on the server. */
export type RoundEnd =
  | { readonly is: 'done'; readonly version: number | undefined }
  | { readonly is: 'waiting'; readonly delay: Delay; readonly retryAfter: number | undefined }
  | { readonly is: 'refused'; readonly problem: Problem }

/** A request stays far below what the server takes (5 MB). */
const BATCH_CHARACTERS = 500_000

/** Posts what waits of a ficha, then reads what came since: afterwards both sides have the same entries. */
export async function syncRound(call: Call, log: SyncLog, account: string, ficha: string): Promise<RoundEnd> {
  const posting: { end: RoundEnd } = { end: { is: 'done', version: undefined } }
  // Read before what waits is: whatever waits then stands after it.
  const reading = { ficha, account, cursor: await log.cursor(ficha) }
  const isPosted = await log.withUnsent(ficha, async ({ entries }) => {
    posting.end = await post(call, log, reading, entries)
    return posting.end.is === 'done'
  })
  const { end } = posting
  if (!isPosted && end.is === 'waiting') return end
  // What the server doesn't take is no reason not to read what others typed.
  const read = await pull(call, log, account, ficha)
  return end.is === 'refused' && read.is === 'done' ? end : read
}

interface Reading {
  readonly account: string
  readonly ficha: string
  /** Up to here everything of the server's journal is on this disk. */
  cursor: number
}

async function post(call: Call, log: SyncLog, reading: Reading, entries: readonly JournalEntry[]): Promise<RoundEnd> {
  const fitting = entries.filter(fits)
  for (const batch of batchesOf(fitting)) {
    const said = await call('postEntries', {
      params: { id: reading.ficha },
      body: { account: reading.account, entries: [...batch] },
    })
    if (said.is !== 'ok') return endOf(said)
    await log.confirm(batch)
    // Between the cursor and the head there is nothing but what was just posted: no need to read it back.
    if (said.value.head !== reading.cursor + batch.length) continue
    reading.cursor = said.value.head
    await log.advance(reading.ficha, reading.cursor)
  }
  if (fitting.length < entries.length)
    return { is: 'refused', problem: problem(entries.some(isTooLong) ? 'too-big' : 'malformed') }
  return { is: 'done', version: undefined }
}

async function pull(call: Call, log: SyncLog, account: string, ficha: string): Promise<RoundEnd> {
  for (;;) {
    const after = await log.cursor(ficha)
    const said = await call('journal', { params: { id: ficha }, query: { after } })
    if (said.is !== 'ok') return endOf(said)
    if (isForAnother(said.value, account)) return { is: 'waiting', delay: 'signedOut', retryAfter: undefined }
    const { entries, cursor, head, version } = said.value
    // A copy from before was put back: what it lacks is on the devices.
    if (head < after) {
      await log.rewind(ficha)
      return syncRound(call, log, account, ficha)
    }
    if (entries.length > 0) await log.keep(ficha, said.value)
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

const isTooLong = (entry: JournalEntry): boolean => JSON.stringify(entry).length > LONGEST_TYPED

/** What the server would refuse, such as what was pasted by mistake, stays here and keeps nothing else from going. */
const fits = (entry: JournalEntry): boolean => !isTooLong(entry) && JournalEntry.safeParse(entry).success

/** In order, each small enough for one request. */
function batchesOf(entries: readonly JournalEntry[]): JournalEntry[][] {
  const batches: JournalEntry[][] = []
  let size = 0
  for (const entry of entries) {
    const weight = JSON.stringify(entry).length
    const last = batches.at(-1)
    const hasRoom = last && last.length < JOURNAL_BATCH && size + weight <= BATCH_CHARACTERS
    if (hasRoom) last.push(entry)
    else batches.push([entry])
    size = hasRoom ? size + weight : weight
  }
  return batches
}
