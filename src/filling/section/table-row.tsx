import { memo, type ReactNode } from 'react'
import { cellAddress } from '../../ficha/address.ts'
import type { Column } from '../../ficha/field.ts'
import { readableAnswer } from '../../ficha/readable-answer.ts'
import type { TablePart } from '../../ficha/section.ts'
import { useLook } from '../../sheet/sheet-context.ts'
import { SheetPlace } from '../../sheet/sheet-place.tsx'
import { placeIn } from '../../showing/reading/asked-in.ts'
import { formerAnswer } from '../../showing/reading/former.ts'
import { ledger, RowName } from '../../showing/reading/ledger.tsx'
import { cellId } from '../../showing/reading/reading-cell.tsx'
import {
  type ColumnGroup,
  catalogLabel,
  type DrawnColumn,
  headOf,
  namingColumns,
} from '../../showing/reading/table-columns.ts'
import { classes } from '../../ui/classes.ts'
import { useCellMark } from '../cell-mark.ts'
import { useExaminedAt, useFilling } from '../filling-context.ts'
import { useCellTyping } from '../typing.ts'
import { useObservedMark } from '../use-observations.ts'
import styles from './grid.module.css'
import { GridCell } from './grid-cell.tsx'
import { LiveChange, LiveFigure } from './live-figure.tsx'
import { OBSERVED_WORDS } from './observed-mark.tsx'
import { RowNotes } from './row-notes.tsx'
import { RowTools } from './row-tools.tsx'
import { RemoveRow } from './rows.tsx'

interface Props {
  row: string
  position: number
  part: TablePart
  groups: readonly ColumnGroup[]
  companion?: boolean | undefined
  /** What stands after its figures; where the row is a card too, what was observed of it stands there. */
  children?: ReactNode
}

/** One row: its name, then its cells. */
export const TableRow = memo(function TableRow({ row, position, part, groups, companion, children }: Props) {
  const isFree = !part.table.catalog
  const drawn = groups.flatMap((group) => group.columns)
  const colOf = new Map(drawn.map((column, index) => [column.key, index + 1]))
  const cells = cellsOf(part, drawn, row)
  const span = 1 + drawn.length + (children ? 2 : 0)
  return (
    <>
      <tr className={classes(isFree && ledger.tall)}>
        <th scope="row">
          {!isFree ? (
            <RowName code={row.length <= 2 ? row : undefined} name={catalogLabel(part.table, row)} />
          ) : companion ? (
            <FixedName part={part} row={row} position={position} />
          ) : (
            <EditableName part={part} row={row} position={position} />
          )}
        </th>
        {groups.flatMap((group) =>
          group.columns.map((column, index) => (
            <Cell
              key={column.key}
              column={column}
              col={colOf.get(column.key)!}
              head={headOf(groups, group, column)}
              row={row}
              first={index === 0}
            />
          )),
        )}
        {children}
      </tr>
      <RowTools cells={cells} span={span} />
      <RowNotes id={row} row={children ? undefined : cellAddress(part.table.id, { row })} cells={cells} span={span} />
    </>
  )
})

/** The cells of a row that are typed in: its names and its amounts. */
function cellsOf(part: TablePart, drawn: readonly DrawnColumn[], row: string): string[] {
  const { name, under } = namingColumns(part)
  const names = [name, under].flatMap((column) => (column ? [cellAddress(column.id, { row })] : []))
  const amounts = drawn.flatMap(({ of, from, year }) =>
    of.is === 'column' && (from === 'now' || from === 'earlier') ? [cellAddress(of.id, placeIn(of, year, row))] : [],
  )
  return [...names, ...amounts]
}

/** What is answered in a column that names rows; '' while there is nothing. */
function useNameOf(column: Column | undefined, row: string): string {
  return useExaminedAt(
    column ? [cellAddress(column.id, { row })] : [],
    (ficha) => (column && readableAnswer(column, ficha.answer(column, { row }))) || '',
  )
}

function FixedName({ part, row, position }: { part: TablePart; row: string; position: number }) {
  const { name, under } = namingColumns(part)
  const text = useNameOf(name, row) || 'Sin nombre'
  const below = useNameOf(under, row)
  return <RowName code={String(position)} name={text} under={below || undefined} />
}

function EditableName({ part, row, position }: { part: TablePart; row: string; position: number }) {
  const { name, under } = namingColumns(part)
  const label = useNameOf(name, row)
  return (
    <div className={styles.name}>
      <span className={styles.lead}>
        <span className="faint">{position}</span>
        <RemoveRow part={part} row={row} name={`${part.table.rowLabel} ${position}${label ? `, ${label}` : ''}`} />
      </span>
      <div>
        {name && <NameInput column={name} row={row} className={styles.nameInput} />}
        {under && <NameInput column={under} row={row} className={styles.unitInput} />}
      </div>
    </div>
  )
}

function NameInput({ column, row, className }: { column: Column; row: string; className: string | undefined }) {
  const { locked, live } = useFilling()
  const cell = cellAddress(column.id, { row })
  const typing = useCellTyping(cell)
  const mark = useCellMark(cell)
  const observed = useObservedMark(cell)
  const isActive = useLook(cell).includes('active')
  return (
    <textarea
      {...typing}
      id={cellId(cell)}
      className={className}
      rows={1}
      tabIndex={isActive ? 0 : -1}
      data-cell={cell}
      data-col={0}
      data-now="no"
      placeholder={column.label}
      aria-label={live.getSnapshot().labelOf(cell)}
      aria-invalid={mark?.state === 'bad' || undefined}
      title={mark?.message ?? OBSERVED_WORDS[observed]}
      data-observed={observed || undefined}
      readOnly={locked}
    />
  )
}

interface CellProps {
  column: DrawnColumn
  col: number
  head: string
  row: string
  first: boolean
}

function Cell({ column, col, head, row, first }: CellProps) {
  const { of, from, year } = column
  const place = placeIn(of, year, row)
  const isNowhere = of.is === 'column' && of.notIn?.includes(row)
  if (isNowhere) return <td className={classes(ledger.computed, first && ledger.first)} />
  if (of.is === 'column' && (from === 'now' || from === 'earlier'))
    return <GridCell asked={of} {...place} col={col} head={head} earlier={from === 'earlier'} first={first} />
  const look = classes(
    ledger.number,
    from === 'now' ? ledger.now : from === 'change' ? ledger.change : ledger.former,
    of.is === 'figure' && from === 'now' && ledger.computed,
    first && ledger.first,
  )
  const content = <Content column={column} row={row} />
  if (of.is === 'figure' && from !== 'change')
    return (
      <SheetPlace address={cellAddress(of.id, place)} col={col} head={head} className={look}>
        {content}
      </SheetPlace>
    )
  return (
    <td className={look} data-head={head}>
      {content}
    </td>
  )
}

function Content({ column: { of, from, year }, row }: { column: DrawnColumn; row: string }) {
  const { draft } = useFilling()
  if (from === 'change') return <LiveChange of={of} row={row} />
  if (of.is === 'figure') return <LiveFigure figure={of} place={placeIn(of, year, row)} />
  return <>{readableAnswer(of, formerAnswer(draft.getSnapshot().ficha.programme, of, { row }))}</>
}
