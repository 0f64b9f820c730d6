import { readAddress } from './address.ts'
import type { Answers } from './answer.ts'
import { readFormerAnswers, writeAnswers } from './answers-file.ts'
import type { ReadResult } from './document.ts'
import { allFields, allTables, type Edition } from './edition.ts'
import type { Column, Field, Table } from './field.ts'

/** A question that a new ficha opens filled with, and the table in which it is asked. */
export interface OpenedBy {
  readonly asked: Field | Column
  readonly table?: Table
}

const isCarried = (asked: Field | Column, table?: Table): boolean => {
  if (table && !table.catalog && !table.carried) return false
  if (asked.years) return asked.years.some((offset) => offset < 0)
  return table ? table.carried === true && asked.carried !== 'no' : asked.carried === 'yes'
}

/** What a new ficha opens with: figures of former years, and what the programme is. By id of field or column. */
export function openedQuestions(edition: Edition): ReadonlyMap<string, OpenedBy> {
  const fields = allFields(edition).filter((one) => isCarried(one))
  const columns = allTables(edition).flatMap((table) =>
    Object.values(table.columns)
      .filter((one) => isCarried(one, table))
      .map((asked) => [asked.id, { asked, table }] as const),
  )
  return new Map<string, OpenedBy>([...fields.map((asked) => [asked.id, { asked }] as const), ...columns])
}

/**
 * The answers with which a ficha of year t opens, of those that an earlier ficha gave, whatever edition that ran: what
 * this edition asks of former years, and nothing of year t.
 */
export function openingAnswers(edition: Edition, t: number, answers: Record<string, unknown>): ReadResult<Answers> {
  const read = readFormerAnswers(edition, t, answers)
  if (!read.ok) return read
  const opened = openedQuestions(edition)
  const cells = [...read.value.cells].filter(([cell]) => {
    const { field = '', year } = readAddress(cell) ?? {}
    return opened.has(field) && (year === undefined || year < t)
  })
  const tables = allTables(edition).filter((table) => table.carried)
  const rows = tables.flatMap(({ id }) => {
    const ids = read.value.rows.get(id)
    return ids && ids.length > 0 ? [[id, ids] as const] : []
  })
  return { ok: true, value: { cells: new Map(cells), rows: new Map(rows) } }
}

/** The same as the `answers` of a file. Throws when they can't be read. */
export function openingFile(edition: Edition, t: number, answers: Record<string, unknown>): Record<string, unknown> {
  const opened = openingAnswers(edition, t, answers)
  if (!opened.ok) throw new Error(opened.problems.map(({ where, what }) => `${where}: ${what}`).join('\n'))
  return writeAnswers(edition, t, opened.value)
}
