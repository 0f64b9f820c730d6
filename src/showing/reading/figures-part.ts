import type { TablePart } from '../../ficha/section.ts'
import { type ColumnGroup, columnGroups, isNumeric, namingColumns } from './table-columns.ts'

/** Has a part that is drawn as cards figures enough for a table of them? */
export const hasFigures = (part: TablePart): boolean =>
  part.columns.some((one) => one.is === 'column' && one.kind.numeric)

/** The name of the rows and what counts in them. */
export function figuresOf(part: TablePart): TablePart {
  const { name } = namingColumns(part)
  const numeric = part.columns.filter((one) => isNumeric(one))
  return { ...part, columns: name ? [name, ...numeric] : numeric }
}

/** Former values first, as a table by year has them; of this year, only what is typed or computed. */
export function figureGroups(figures: TablePart, t: number): ColumnGroup[] {
  const groups = columnGroups(figures, t, undefined).map((group) => ({
    ...group,
    columns: group.columns.filter(({ from }) => from === 'now' || from === 'earlier'),
  }))
  const isFormer = ({ columns }: ColumnGroup) => columns.every(({ from }) => from === 'earlier')
  return [...groups.filter(isFormer), ...groups.filter((group) => !isFormer(group))].filter(
    ({ columns }) => columns.length > 0,
  )
}
