import type { ReactNode } from 'react'
import { classes } from '../../ui/classes.ts'
import { ledger } from './ledger.tsx'
import { type ColumnGroup, type DrawnColumn, isNumeric } from './table-columns.ts'

/** 'componente' → 'Componente' */
const title = (label: ReactNode): ReactNode =>
  typeof label === 'string' ? label.charAt(0).toUpperCase() + label.slice(1) : label

/** Widths of the columns: figures as wide as figures are, the name of the row the rest. */
export function TableColumns({ groups }: { groups: readonly ColumnGroup[] }) {
  return (
    <colgroup>
      <col className={ledger['w-name']} />
      {groups.flatMap((group) =>
        group.columns.map((column) => (
          <col key={column.key} className={ledger[isNumeric(column.of) ? `w-${column.from}` : 'w-text']} />
        )),
      )}
    </colgroup>
  )
}

/** Heads of a table: the questions, and under them their years. */
interface HeadProps {
  title: ReactNode
  groups: readonly ColumnGroup[]
  /** Heads of what stands after the figures. */
  more?: readonly string[]
}

export function TableHead({ title: rows, groups, more = [] }: HeadProps) {
  const [only] = groups
  const drawn = groups.flatMap((group) => group.columns)
  const colOf = (column: DrawnColumn) => drawn.indexOf(column) + 1
  if (groups.length === 1 && only)
    return (
      <thead>
        <tr>
          <th scope="col">{title(rows)}</th>
          {only.columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              data-col={colOf(column)}
              className={classes(isNumeric(only.of) && ledger.number)}
            >
              {only.columns.length === 1 ? only.label : column.head}
            </th>
          ))}
        </tr>
      </thead>
    )
  if (groups.every((group) => group.columns.length === 1))
    return (
      <thead>
        <tr>
          <th scope="col">{title(rows)}</th>
          {groups.map((group) => (
            <th key={group.of.id} scope="col" className={classes(isNumeric(group.of) && ledger.number)}>
              {group.label}
            </th>
          ))}
          {more.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
    )
  return (
    <thead>
      <tr className={ledger.groups}>
        <th scope="col" rowSpan={2}>
          {title(rows)}
        </th>
        {groups.map((group) => (
          <th
            key={group.of.id}
            scope="colgroup"
            colSpan={group.columns.length}
            className={classes(ledger.group, ledger.first)}
          >
            {group.label}
          </th>
        ))}
        {more.map((head) => (
          <th key={head} scope="col" rowSpan={2}>
            {head}
          </th>
        ))}
      </tr>
      <tr className={ledger.years}>
        {groups.flatMap((group) =>
          group.columns.map((column, index) => (
            <th
              key={column.key}
              scope="col"
              data-col={colOf(column)}
              className={classes(isNumeric(column.of) && ledger.number, index === 0 && ledger.first)}
            >
              {column.head}
            </th>
          )),
        )}
      </tr>
    </thead>
  )
}
