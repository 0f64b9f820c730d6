import { memo } from 'react'
import { type CellAddress, cellAddress } from '../../ficha/address.ts'
import type { Column, Field } from '../../ficha/field.ts'
import { SheetCell } from '../../sheet/sheet-cell.tsx'
import { useLook } from '../../sheet/sheet-context.ts'
import { CellMark, ledger } from '../../showing/reading/ledger.tsx'
import { cellId } from '../../showing/reading/reading-cell.tsx'
import { classes } from '../../ui/classes.ts'
import { type CellRemark as Mark, useCellMark } from '../cell-mark.ts'
import { useFilling } from '../filling-context.ts'
import { useObservedMark } from '../use-observations.ts'
import styles from './grid.module.css'
import { OBSERVED_WORDS, ObservedMark } from './observed-mark.tsx'
import { lastYearOf } from './use-sheet-port.ts'

interface Props {
  asked: Field | Column
  row?: string | undefined
  /** Absolute. */
  year?: number | undefined
  /** The column that it stands in; the cells of one go up and down together. */
  col: number
  /** Its column and year: 'Gasto 2023'. */
  head: string
  /** A former year: quieter, and seldom typed. */
  earlier?: boolean
  first?: boolean
}

/** A cell of a table that can be filled, with what is wrong with it and what was observed of it. */
export const GridCell = memo(function GridCell({ asked, row, year, col, head, earlier, first }: Props) {
  const { locked, live, draft } = useFilling()
  const cell = cellAddress(asked.id, { row, year })
  const mark = useCellMark(cell)
  const observed = useObservedMark(cell)
  const isInConflict = mark?.state === 'asks' && draft.concurrentEditsOf(cell).length > 0
  return (
    <SheetCell
      address={cell}
      col={col}
      head={head}
      isNow={!earlier}
      id={cellId(cell)}
      className={classes(
        ledger.number,
        ledger.editable,
        earlier ? ledger.former : ledger.now,
        first && ledger.first,
        observed !== '' && styles.observed,
        mark ? ledger[mark.state] : observed === 'waits' && ledger.asks,
      )}
      title={mark?.message}
      label={() => live.getSnapshot().labelOf(cell)}
      describedBy={`${cellId(cell)}-dice`}
      isInvalid={mark?.state === 'bad'}
      isLocked={locked}
      isNumber={asked.kind.numeric}
    >
      {mark && <CellMark state={mark.state} words={isInConflict ? 'Dos valores' : undefined} />}
      <ObservedMark mark={observed} isBeside={mark !== undefined} />
      <Description cell={cell} mark={mark} observed={OBSERVED_WORDS[observed]} />
    </SheetCell>
  )
})

interface DescriptionProps {
  cell: CellAddress
  mark: Mark | undefined
  observed: string | undefined
}

/** What is heard of the cell in which one stands: what is wrong, what was observed, last year's value. */
function Description({ cell, mark, observed }: DescriptionProps) {
  const { draft, live } = useFilling()
  const isActive = useLook(cell).includes('active')
  if (!isActive) return null
  const former = lastYearOf(draft, live, cell)
  const year = live.getSnapshot().period.year - 1
  const parts = [mark?.message, observed, former && `En ${year}: ${former}. F4 lo trae.`].filter(Boolean)
  return (
    <span id={`${cellId(cell)}-dice`} className="vh">
      {parts.join(' ')}
    </span>
  )
}
