import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { DiskSyncLog } from '../../src/drafts/store/sync-log.ts'
import type { Wrote } from '../../src/drafts/store/tabs.ts'
import type { JournalEntry } from '../../src/protocol/journal.ts'
import { Browser, FICHA } from './office.ts'

const entry = (seq: number): JournalEntry => ({
  id: `0b0e7a52-5f0e-4c38-9d3c-8a4c2f5b7d1${seq}`,
  device: '0b0e7a52-5f0e-4c38-9d3c-8a4c2f5b7d10.1',
  seq,
  lamport: seq,
  at: '2026-11-21T14:30:00.000Z',
  op: 'set',
  cell: `served~202${seq}`,
  typed: '201',
  replaces: null,
})

const pageOf = (...entries: JournalEntry[]) => ({
  entries: entries.map((one) => ({ entry: one, who: 'u2' })),
  people: [{ id: 'u2', name: 'Ana Rojas' }],
  cursor: entries.length,
  head: entries.length,
  version: 1,
})

test('a page of the journal is told of by what is new in it, and not at all where everything was here', async () => {
  const { store } = await new Browser().openFicha()
  const log = new DiskSyncLog(store)
  const heard: (Wrote | undefined)[] = []
  store.onWritten((wrote) => heard.push(wrote))
  await log.keep(FICHA.id, pageOf(entry(1)) as never)
  expect(heard).toMatchObject([{ ficha: FICHA.id, seq: 1 }])
  await log.keep(FICHA.id, pageOf(entry(1)) as never)
  expect(heard).toHaveLength(1)
  await log.keep(FICHA.id, pageOf(entry(1), entry(2)) as never)
  expect(heard.slice(1)).toMatchObject([{ ficha: FICHA.id, seq: 2 }])
})
