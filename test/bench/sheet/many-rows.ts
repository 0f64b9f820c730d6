import { baseKey } from '../../../src/drafts/journal/order.ts'
import type { JournalEntry } from '../../../src/protocol/journal.ts'
import { JOURNAL_BATCH } from '../../../src/protocol/journal.ts'
import type { ApiPerson } from '../../scenarios/api-person.ts'

/** Example fichas of one official, and how many components each gets; sections hold at most 60 by hand. */
export const FICHAS: Readonly<Record<number, string>> = {
  17: 'ejemplo-15-2023',
  34: 'ejemplo-12-2023',
  68: 'ejemplo-3-2023',
  346: 'ejemplo-6-2023',
}

interface Change {
  readonly op: 'set' | 'addRow'
  readonly cell: string
  readonly typed: string
}

/** Brings a ficha to so many components, as another device would: entries of its journal, none of which was typed here. */
export async function fillRows(person: ApiPerson, ficha: string, rows: number): Promise<void> {
  const found = await person.call('ficha', { params: { id: ficha } })
  const who = await person.call('whoAmI', {})
  if (found.is !== 'ok' || who.is !== 'ok') throw new Error(`no ficha ${ficha}`)
  const had = (found.value.base['components'] as readonly unknown[]).length
  const { year } = found.value.period
  const changes = Array.from({ length: rows - had }, (_, index) => rowChanges(had + index, year)).flat()
  const entries = changes.map(entryOf)
  for (let at = 0; at < entries.length; at += JOURNAL_BATCH) {
    const body = { account: who.value.id, entries: entries.slice(at, at + JOURNAL_BATCH) }
    const taken = await person.call('postEntries', { params: { id: ficha }, body })
    if (taken.is !== 'ok') throw new Error(`the journal of ${ficha} was not taken`)
  }
}

/** A component with its name, its unit and its amounts of this year and the one before. */
function rowChanges(position: number, year: number): Change[] {
  const row = `m${position + 1}`
  const set = (cell: string, typed: string | number): Change => ({ op: 'set', cell, typed: String(typed) })
  const amounts = [year - 1, year].flatMap((one) => [
    set(`componentSpending~${row}~${one}`, 1_000 + position * 7),
    set(`componentProduction~${row}~${one}`, 100 + position),
  ])
  return [
    { op: 'addRow', cell: `components~${row}`, typed: baseKey(position) },
    set(`componentName~${row}`, `Componente ${position + 1}`),
    set(`componentUnit~${row}`, 'Talleres'),
    ...amounts,
  ]
}

const entryOf = (change: Change, index: number): JournalEntry => ({
  ...change,
  id: crypto.randomUUID(),
  device: '0b0e7a52-5f0e-4c38-9d3c-8a4c2f5b7d10.1',
  seq: index + 1,
  lamport: index + 1,
  at: '2026-11-21T14:30:00.000Z',
  replaces: null,
})
