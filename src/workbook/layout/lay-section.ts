import type { Examination } from '../../engine/examination.ts'
import type { Part, Section, TablePart } from '../../ficha/section.ts'
import { FIRST, type LaidPart, type LaidSheet } from './laid.ts'
import { layFields } from './lay-fields.ts'
import { layTable, type SpareRows } from './lay-table.ts'
import { layYears } from './lay-years.ts'

/** A section of the form as a sheet: its parts one under another. */
export function laySection(ficha: Examination, section: Section, name: string, spareRows: SpareRows): LaidSheet {
  const figures = section.parts.flatMap((part) => (part.part === 'years' ? [part.years.map(() => 15)] : []))
  const widest = figures.reduce((most, one) => (one.length > most.length ? one : most), [])
  const parts = section.parts.map((part) => layPart(ficha, part, spareRows, widest))
  const rows = parts.flatMap((part) => part.rows)
  return {
    name,
    rows: [{ cells: [undefined, { look: 'title', value: section.title }], height: 22 }, ...rows],
    widths: widestOf(parts),
    frozen: frozenIn(section),
  }
}

/** Title, empty row, caption, heads. */
const HEAD_ROWS = 4

/** A table that stands alone keeps its heads and the names of its rows in sight. */
function frozenIn({ parts: [first, ...more] }: Section): LaidSheet['frozen'] {
  if (first?.part !== 'table' || more.length > 0) return { rows: 1, columns: FIRST }
  return { rows: HEAD_ROWS, columns: first.columns[0]?.id === nameOf(first) ? FIRST + 1 : FIRST }
}

const nameOf = ({ table: { columns, nameColumn } }: TablePart): string | undefined =>
  nameColumn && columns[nameColumn]?.id

function layPart(ficha: Examination, part: Part, spareRows: SpareRows, figures: readonly number[]): LaidPart {
  if (part.part === 'fields') return layFields(ficha, part, figures)
  return part.part === 'years' ? layYears(ficha, part) : layTable(ficha, part, spareRows)
}

const widestOf = (parts: readonly LaidPart[]): number[] => {
  const count = Math.max(0, ...parts.map(({ widths }) => widths.length))
  return Array.from({ length: count }, (_, column) => Math.max(...parts.map(({ widths }) => widths[column] ?? 0)))
}
