import type { CellPlace } from '../../ficha/address.ts'
import type { Answer } from '../../ficha/answer.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { Programme } from '../../ficha/period.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A row of a table as a file writes it: by code in a catalog, by id in a free table. */
function rowIn(table: unknown, row: string | undefined): unknown {
  if (Array.isArray(table)) return table.find((one) => isRecord(one) && one['id'] === row)
  return isRecord(table) && row !== undefined ? table[row] : undefined
}

/**
 * What the former ficha answered here, in the year that it was asked for. Read leniently: an older edition may have
 * asked other things, and what isn't there is simply not shown.
 */
export function formerAnswer(programme: Programme, asked: Field | Column, place: CellPlace): Answer | undefined {
  const { former } = programme
  if (!former) return undefined
  const holder = asked.is === 'column' ? rowIn(former.answers[asked.table], place.row) : former.answers
  const value = isRecord(holder) ? holder[asked.is === 'column' ? asked.key : asked.id] : undefined
  return (isRecord(value) && !('typed' in value) ? value[String(former.year)] : value) as Answer | undefined
}
