import { cellAddress } from '../../ficha/address.ts'
import type { TablePart, TotalLine } from '../../ficha/section.ts'
import { classes } from '../../ui/classes.ts'
import { totalState } from './cell-marks.ts'
import { printChange } from './change.ts'
import { ledger, Total } from './ledger.tsx'
import { AnswerValue, cellId, FigureValue, isAskedIn, placeIn, type Reading } from './reading-cell.tsx'
import { areLined, type ColumnGroup, type DrawnColumn } from './table-columns.ts'

interface Props {
  part: TablePart
  groups: readonly ColumnGroup[]
  reading: Reading
}

/** The lines under a table: figures, or a field typed there, each under its column. */
export function ReadingTotals({ part, groups, reading }: Props) {
  if (part.totals.length === 0) return null
  return (
    <tbody>
      {part.totals.map((line) => (
        <tr key={line.label} className={classes(line.rule === 'double' && ledger.total)}>
          <th scope="row">{line.label}</th>
          {groups.flatMap((group) =>
            group.columns.map((column, index) => (
              <td
                key={column.key}
                {...placeOf(line, column, reading)}
                className={classes(
                  ledger.number,
                  column.from === 'now' ? ledger.now : column.from === 'change' ? ledger.change : ledger.former,
                  column.from === 'now' && line.under[column.of.id]?.is === 'figure' && ledger.computed,
                  index === 0 && areLined(groups) && ledger.first,
                )}
              >
                <TotalContent line={line} column={column} reading={reading} />
              </td>
            )),
          )}
        </tr>
      ))}
    </tbody>
  )
}

/** A field that is typed among totals is a cell like any other: it can be gone to. */
function placeOf(line: TotalLine, column: DrawnColumn, { ficha }: Reading) {
  const of = line.under[column.of.id]
  const isCell = column.from === 'now' || column.from === 'earlier'
  if (of?.is !== 'field' || !isCell) return {}
  const place = placeIn(of, column.year ?? ficha.period.year)
  const cell = cellAddress(of.id, place)
  return { id: cellId(cell), 'data-cell': cell, tabIndex: -1 }
}

function TotalContent({ line, column, reading }: { line: TotalLine; column: DrawnColumn; reading: Reading }) {
  const of = line.under[column.of.id]
  const { ficha } = reading
  const { year } = ficha.period
  const offset = column.year === undefined ? 0 : column.year - year
  if (!of || column.from === 'former' || !isAskedIn(of, offset)) return null
  if (column.from === 'change')
    return isAskedIn(of, -1)
      ? printChange(ficha.quantity(of, placeIn(of, year)), ficha.quantity(of, placeIn(of, year - 1)))
      : null
  const place = placeIn(of, year + offset)
  if (of.is === 'field') return <AnswerValue reading={reading} asked={of} place={place} />
  const held = column.from === 'now' && line.heldBy ? totalState(ficha.equations, line.heldBy) : 'open'
  return (
    <Total state={held}>
      <FigureValue reading={reading} figure={of} place={place} />
    </Total>
  )
}
