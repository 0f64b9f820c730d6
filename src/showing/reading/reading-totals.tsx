import { cellAddress } from '../../ficha/address.ts'
import { printFigure } from '../../ficha/print-number.ts'
import type { TablePart, TotalLine } from '../../ficha/section.ts'
import { SheetPlace } from '../../sheet/sheet-place.tsx'
import { classes } from '../../ui/classes.ts'
import { isAskedIn, placeIn } from './asked-in.ts'
import { totalState } from './cell-marks.ts'
import { printChangeOf } from './change-of.ts'
import { copiedAnswer, copiedNumber } from './copied-text.ts'
import { ledger, Total } from './ledger.tsx'
import { AnswerValue, FigureValue, type ReadingSetting } from './reading-cell.tsx'
import { placeBeside, placeFor } from './reading-place.ts'
import { areLined, type ColumnGroup, type DrawnColumn } from './table-columns.ts'

interface Props {
  part: TablePart
  groups: readonly ColumnGroup[]
  reading: ReadingSetting
}

/** The lines under a table: figures, or a field typed there, each under its column. */
export function ReadingTotals({ part, groups, reading }: Props) {
  if (part.totals.length === 0) return null
  return (
    <tbody>
      {part.totals.map((line) => (
        <Line key={line.label} line={line} groups={groups} reading={reading} />
      ))}
    </tbody>
  )
}

function Line({ line, groups, reading }: { line: TotalLine; groups: readonly ColumnGroup[]; reading: ReadingSetting }) {
  const drawn = groups.flatMap((group) => group.columns)
  const [of] = Object.values(line.under)
  const spoken = of ? cellAddress(of.id, placeIn(of, reading.ficha.period.year)) : line.label
  return (
    <tr className={classes(line.rule === 'double' && ledger.total)}>
      <SheetPlace isName {...placeBeside('name', spoken)} col={0} copied={line.label}>
        {line.label}
      </SheetPlace>
      {groups.flatMap((group) =>
        group.columns.map((column, index) => (
          <Cell
            key={column.key}
            line={line}
            column={column}
            col={drawn.indexOf(column) + 1}
            first={index === 0 && areLined(groups)}
            reading={reading}
          />
        )),
      )}
    </tr>
  )
}

interface CellProps {
  line: TotalLine
  column: DrawnColumn
  col: number
  first: boolean
  reading: ReadingSetting
}

function Cell({ line, column, col, first, reading }: CellProps) {
  const { from } = column
  const { ficha } = reading
  const t = ficha.period.year
  const of = line.under[column.of.id]
  const offset = column.year === undefined ? 0 : column.year - t
  const look = classes(
    ledger.number,
    from === 'now' ? ledger.now : from === 'change' ? ledger.change : ledger.former,
    from === 'now' && of?.is === 'figure' && ledger.computed,
    first && ledger.first,
  )
  const isHere = of && from !== 'former' && isAskedIn(of, offset) && (from !== 'change' || isAskedIn(of, -1))
  if (!isHere) return <td className={look} />
  const place = placeIn(of, t + offset)
  const at = { ...placeFor({ ...column, year: place.year }, of), col, className: look }
  const quantity = ficha.quantity(of, place)
  if (from === 'change') {
    const change = printChangeOf(of, quantity, ficha.quantity(of, placeIn(of, t - 1)))
    return (
      <SheetPlace {...at} copied={copiedNumber(change)}>
        {change}
      </SheetPlace>
    )
  }
  if (of.is === 'field')
    return (
      <SheetPlace {...at} copied={copiedAnswer(of, ficha.answer(of, place))}>
        <AnswerValue reading={reading} asked={of} place={place} />
      </SheetPlace>
    )
  return (
    <SheetPlace {...at} copied={copiedNumber(printFigure(of, quantity))}>
      <Total state={from === 'now' && line.heldBy ? totalState(ficha.equations, line.heldBy) : 'open'}>
        <FigureValue reading={reading} figure={of} place={place} />
      </Total>
    </SheetPlace>
  )
}
