import { randomUUID } from 'node:crypto'
import { cellAddress } from '../../src/ficha/address.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import type { Column, Field, Table } from '../../src/ficha/field.ts'
import { fieldsOf, tablesOf } from '../../src/ficha/section.ts'
import type { JournalEntry } from '../../src/protocol/journal.ts'

type Answers = Readonly<Record<string, unknown>>
type Content = { op: 'set' | 'addRow'; cell: string; typed: string }

/** The entries of a device on which somebody typed what this file adds to the ficha of the year before. */
export function typedEntries(edition: Edition, { answers, period }: FichaDocument): JournalEntry[] {
  const cells = edition.sections.flatMap((section) => [
    ...fieldsOf(section).flatMap((one) => typed(one, answers[one.id], period.year)),
    ...tablesOf(section).flatMap((table) => typedRows(table, answers[table.id], period.year)),
  ])
  return cells.map((content, index) => ({ ...stamp(index + 1), ...content }) as JournalEntry)
}

const stamp = (seq: number) => ({
  ...{ id: randomUUID(), device: 'otro-equipo.1', seq, lamport: seq },
  ...{ at: new Date().toISOString(), replaces: null },
})

function typedRows(table: Table, value: unknown, year: number): Content[] {
  if (value === undefined) return []
  const isCard = !table.catalog && !table.nameColumn
  const rows: [string, Answers][] = table.catalog
    ? Object.entries(value as Record<string, Answers>)
    : (value as (Answers & { id: string })[]).map((row) => [row.id, row])
  return rows.flatMap(([row, one], index): Content[] => [
    ...(isCard ? [{ op: 'addRow' as const, cell: cellAddress(table.id, { row }), typed: `a${index}` }] : []),
    ...Object.values(table.columns).flatMap((column) => typed(column, one[column.key], year, row)),
  ])
}

function typed(asked: Field | Column, value: unknown, year: number, row?: string): Content[] {
  if (value === undefined) return []
  const ofYear = asked.years ? (value as Answers)[String(year)] : value
  if (ofYear === undefined || (asked.years && !asked.years.includes(0))) return []
  const cell = cellAddress(asked.id, { row, ...(asked.years && { year }) })
  return [{ op: 'set', cell, typed: asked.kind.print(ofYear as never) }]
}
