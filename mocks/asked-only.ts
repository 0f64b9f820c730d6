import { allFields, allTables, type Edition } from '../src/ficha/edition.ts'
import type { Column, Field, Table } from '../src/ficha/field.ts'

type Answers = Readonly<Record<string, unknown>>

/** Of all that is known of a programme, what an edition asks of year t, in the shape of a file. */
export function askedOnly(edition: Edition, t: number, known: Answers): Record<string, unknown> {
  const fields = allFields(edition).map((one) => [one.id, askedYears(one, t, known[one.id])] as const)
  const tables = allTables(edition).map((one) => [one.id, askedRows(one, t, known[one.id])] as const)
  return Object.fromEntries([...fields, ...tables].filter(([, value]) => value !== undefined))
}

/** The years that are asked of an answer by year; an answer without years as it is. */
function askedYears(asked: Field | Column, t: number, value: unknown): unknown {
  if (!asked.years || value === undefined) return value
  const years = asked.years.map((offset) => String(t + offset))
  const kept = Object.entries(value as Answers).filter(([year]) => years.includes(year))
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}

function askedRows(table: Table, t: number, value: unknown): unknown {
  if (value === undefined) return undefined
  if (!table.catalog) return (value as readonly Answers[]).map((row) => ({ id: row['id'], ...askedRow(table, t, row) }))
  const rows = Object.entries(value as Record<string, Answers>)
    .map(([code, row]) => [code, askedRow(table, t, row, code)] as const)
    .filter(([, row]) => Object.keys(row).length > 0)
  return Object.fromEntries(rows)
}

function askedRow(table: Table, t: number, row: Answers, code?: string): Record<string, unknown> {
  const entries = Object.values(table.columns)
    .filter((column) => code === undefined || !column.notIn?.includes(code))
    .map((column) => [column.key, askedYears(column, t, row[column.key])] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}
