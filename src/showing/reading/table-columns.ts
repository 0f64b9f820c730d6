import type { Column, Table } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import type { TablePart } from '../../ficha/section.ts'

/** One column as drawn: this ficha's value of a year, the former ficha's, or the change between the two. */
export interface DrawnColumn {
  readonly key: string
  readonly of: Column | Figure
  readonly from: 'now' | 'earlier' | 'former' | 'change'
  /** Absolute; undefined when it is asked without a year. */
  readonly year: number | undefined
  /** '2023', 'Cambio' */
  readonly head: string
}

/** A question or figure over the columns of its years. */
export interface ColumnGroup {
  readonly of: Column | Figure
  readonly label: string
  readonly columns: readonly DrawnColumn[]
}

export const isNumeric = (of: Column | Figure): boolean => of.is === 'figure' || of.kind.numeric

/** The column that names the rows of a free table, and the one that is drawn under that name. */
export function namingColumns(part: TablePart): { name: Column | undefined; under: Column | undefined } {
  const name = part.table.nameColumn ? part.table.columns[part.table.nameColumn] : undefined
  const texts = part.columns.filter((one): one is Column => one.is === 'column' && !one.kind.numeric)
  const under = texts.find((one) => one.id !== name?.id && !one.kind.long && !one.kind.options)
  return { name, under: part.table.catalog ? undefined : under }
}

const drawn = (
  of: Column | Figure,
  from: DrawnColumn['from'],
  year: number | undefined,
  head: string,
): DrawnColumn => ({
  key: `${of.id}-${from}-${head}`,
  of,
  from,
  year,
  head,
})

function columnsOf(of: Column | Figure, t: number, former: number | undefined): DrawnColumn[] {
  if (!isNumeric(of)) return [drawn(of, 'now', of.years ? t : undefined, String(t))]
  const now = drawn(of, 'now', of.years ? t : undefined, String(t))
  const before = (of.years ?? []).filter((offset) => offset < 0)
  const earlier = before.map((offset) => drawn(of, 'earlier', t + offset, String(t + offset)))
  if (!of.years && of.is === 'column' && former) earlier.push(drawn(of, 'former', undefined, String(former)))
  const asksNow = !of.years || of.years.includes(0)
  const change = drawn(of, 'change', of.years ? t : undefined, 'Cambio')
  return [...earlier, ...(asksNow ? [now] : []), ...(asksNow && earlier.length > 0 ? [change] : [])]
}

/** The columns of a table over the years, grouped; without those that name its rows. `former`: year of the former ficha. */
export function columnGroups(part: TablePart, t: number, former: number | undefined): ColumnGroup[] {
  const { name, under } = namingColumns(part)
  return part.columns
    .filter((of) => of.id !== name?.id && of.id !== under?.id)
    .map((of) => ({ of, label: of.short ?? of.label, columns: columnsOf(of, t, former) }))
}

/** A column in a few words: 'Gasto ejecutado' of this year, 'Gasto ejecutado 2022', 'Cambio de gasto ejecutado'; its year alone where the table has one question. */
export function headOf(groups: readonly ColumnGroup[], { label }: ColumnGroup, { head, from }: DrawnColumn): string {
  if (groups.length === 1) return head
  const isWord = /^[A-ZÁÉÍÓÚÑ][a-záéíóúñ]/.test(label)
  if (from === 'change') return `${head} de ${isWord ? label.charAt(0).toLowerCase() + label.slice(1) : label}`
  return from === 'now' ? label : `${label} ${head}`
}

/** Groups are told apart by a line where one of them has several columns. */
export const areLined = (groups: readonly ColumnGroup[]): boolean =>
  groups.length > 1 && groups.some((group) => group.columns.length > 1)

/** The name of a row of a catalog. */
export const catalogLabel = (table: Table, code: string): string =>
  table.catalog?.find((row) => row.code === code)?.label ?? code
