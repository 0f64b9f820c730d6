import { memo } from 'react'
import type { Examination } from '../../engine/examination.ts'
import { cellAddress } from '../../ficha/address.ts'
import type { TablePart, TotalLine } from '../../ficha/section.ts'
import { SheetPlace } from '../../sheet/sheet-place.tsx'
import { isAskedIn, placeIn } from '../../showing/reading/asked-in.ts'
import { ledger } from '../../showing/reading/ledger.tsx'
import { type ColumnGroup, type DrawnColumn, headOf } from '../../showing/reading/table-columns.ts'
import { WhyFinding } from '../../showing/why/why-finding.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { useExamined, useFilling } from '../filling-context.ts'
import { brokenAmong } from '../judged-so-far.ts'
import { useTypedFields } from '../table-being-typed.ts'
import { GridCell } from './grid-cell.tsx'
import { LiveChange, LiveFigure } from './live-figure.tsx'

/** Lines under a table: computed totals, and what is typed there (administration). */
export const TableTotals = memo(function TableTotals({
  part,
  groups,
}: {
  part: TablePart
  groups: readonly ColumnGroup[]
}) {
  if (part.totals.length === 0) return null
  return (
    <tbody>
      {part.totals.map((line) => (
        <Line key={line.label} line={line} groups={groups} />
      ))}
    </tbody>
  )
})

function Line({ line, groups }: { line: TotalLine; groups: readonly ColumnGroup[] }) {
  const drawn = groups.flatMap((group) => group.columns)
  const colOf = new Map(drawn.map((column, index) => [column.key, index + 1]))
  return (
    <tr className={classes(line.rule === 'double' && ledger.total)}>
      <th scope="row">{line.label}</th>
      {groups.map((group, index) =>
        line.under[group.of.id] || !isRest(line, groups, index) ? (
          group.columns.map((column, position) => (
            <Cell
              key={column.key}
              line={line}
              column={column}
              col={colOf.get(column.key)!}
              head={headOf(groups, group, column)}
              first={position === 0}
            />
          ))
        ) : (
          <Rest key={group.of.id} line={line} groups={groups} from={index} />
        ),
      )}
    </tr>
  )
}

/** Do only empty groups follow? Then one cell takes their place and says what is wrong with the total. */
const isRest = (line: TotalLine, groups: readonly ColumnGroup[], from: number): boolean =>
  groups.slice(from).every((group) => !line.under[group.of.id])

function Rest({ line, groups, from }: { line: TotalLine; groups: readonly ColumnGroup[]; from: number }) {
  const isFirst = from === 0 || line.under[groups[from - 1]!.of.id] !== undefined
  useTypedFields()
  const broken = (ficha: Examination) => brokenAmong(ficha, line.heldBy ?? [])
  const amounts = useExamined((ficha) => broken(ficha)?.amounts)
  const rule = useExamined((ficha) => broken(ficha)?.rule)
  if (!isFirst) return null
  const span = groups.slice(from).flatMap((group) => group.columns).length
  return (
    <td colSpan={span} className={classes(ledger.first, 'sm', 'err')}>
      {rule && (
        <>
          <Icon name="ne" small /> No cuadra: {amounts} <WhyFinding finding={rule} title={line.label} />
        </>
      )}
    </td>
  )
}

interface CellProps {
  line: TotalLine
  column: DrawnColumn
  col: number
  head: string
  first: boolean
}

function Cell({ line, column, col, head, first }: CellProps) {
  const { live } = useFilling()
  const t = live.getSnapshot().period.year
  const of = line.under[column.of.id]
  const offset = column.year === undefined ? 0 : column.year - t
  const place = of ? placeIn(of, t + offset) : {}
  const isHere = of && column.from !== 'former' && isAskedIn(of, offset)
  if (isHere && of.is === 'field' && column.from !== 'change')
    return <GridCell asked={of} {...place} col={col} head={head} earlier={offset < 0} first={first} />
  const rank = column.from === 'now' ? ledger.now : column.from === 'change' ? ledger.change : ledger.former
  const look = classes(ledger.number, rank, column.from === 'now' && of && ledger.computed, first && ledger.first)
  if (isHere && of.is === 'figure' && column.from !== 'change')
    return (
      <SheetPlace address={cellAddress(of.id, place)} col={col} head={head} className={look}>
        <LiveFigure figure={of} place={place} heldBy={column.from === 'now' ? line.heldBy : undefined} />
      </SheetPlace>
    )
  return (
    <td className={look} data-head={head}>
      {isHere && column.from === 'change' && <LiveChange of={of} />}
    </td>
  )
}
