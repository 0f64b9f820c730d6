import { type ClipboardEvent, type KeyboardEvent, memo, useCallback } from 'react'
import { type CellAddress, cellAddress } from '../../ficha/address.ts'
import type { Column, Field } from '../../ficha/field.ts'
import { CellMark, ledger } from '../../showing/reading/ledger.tsx'
import { cellId } from '../../showing/reading/reading-cell.tsx'
import { classes } from '../../ui/classes.ts'
import { agreeing, counted } from '../../ui/counted.ts'
import { useCellMark } from '../cell-mark.ts'
import { copyFormer, formerText, isCopyKey } from '../copy-former.ts'
import { useFilling } from '../filling-context.ts'
import { isBlock, moveInGrid, pastedCells } from '../grid-keys.ts'
import { useCellTyping } from '../typing.ts'
import { useObservedMark } from '../use-observations.ts'
import styles from './grid.module.css'
import { ObservedMark } from './observed-mark.tsx'

interface Props {
  asked: Field | Column
  row?: string | undefined
  /** Absolute. */
  year?: number | undefined
  /** Cells of one column go up and down together. */
  column: string
  /** A former year: quieter, and seldom typed. */
  earlier?: boolean
  first?: boolean
}

/** A cell of a table that can be typed in: the input is the cell. */
export const GridCell = memo(function GridCell({ asked, row, year, column, earlier, first }: Props) {
  const { locked, live, draft } = useFilling()
  const cell = cellAddress(asked.id, { row, year })
  const typing = useCellTyping(cell)
  const mark = useCellMark(cell)
  const observed = useObservedMark(cell)
  const isInConflict = mark?.state === 'asks' && draft.concurrentEditsOf(cell).length > 0
  const keys = useGridKeys(cell, asked, row)
  const messageId = `${cellId(cell)}-dice`
  return (
    <td
      id={cellId(cell)}
      className={classes(
        ledger.number,
        ledger.editable,
        earlier ? ledger.former : ledger.now,
        first && ledger.first,
        mark ? ledger[mark.state] : observed === 'waits' && ledger.asks,
      )}
      title={mark?.message}
    >
      {mark && (
        <CellMark
          state={mark.state}
          words={mark.state === 'bad' ? 'Error' : isInConflict ? 'Dos valores' : 'Pide una razón'}
        />
      )}
      <ObservedMark mark={observed} isBeside={mark !== undefined} />
      <input
        {...typing}
        {...keys}
        className={classes(ledger.input, styles.input, observed !== '' && styles.observed)}
        inputMode="decimal"
        autoComplete="off"
        data-column={column}
        aria-label={live.getSnapshot().labelOf(cell)}
        aria-invalid={mark?.state === 'bad' || undefined}
        aria-describedby={mark ? messageId : undefined}
        readOnly={locked}
      />
      {mark && (
        <span id={messageId} className="vh">
          {mark.message}
        </span>
      )}
    </td>
  )
})

/** Keys of a cell: moving, Ctrl D for last year's value, and pasting a block. */
function useGridKeys(cell: CellAddress, asked: Field | Column, row: string | undefined) {
  const { draft, tell } = useFilling()
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLInputElement>) => {
      if (isCopyKey(event)) {
        event.preventDefault()
        copyFormer(draft, cell, formerText(draft, asked, row), tell)
      } else moveInGrid(event)
    },
    [draft, cell, asked, row, tell],
  )
  const onPaste = useCallback(
    (event: ClipboardEvent<HTMLInputElement>) => {
      const text = event.clipboardData.getData('text/plain')
      if (!isBlock(text)) return
      event.preventDefault()
      const cells = pastedCells(event.currentTarget, text)
      if (draft.setMany(cells)) tell(pasteWords(cells.length, text))
    },
    [draft, tell],
  )
  return { onKeyDown, onPaste }
}

/** How many cells of a block fell on the table; those that didn't are said, never dropped in silence. */
function pasteWords(pasted: number, text: string): string {
  const all = text.replace(/\r?\n$/, '').split(/\t|\r?\n/).length
  const lost = all - pasted
  const said = `Se ${agreeing(pasted, 'pegó', 'pegaron')} ${counted(pasted, 'celda', 'celdas')}. Ctrl Z ${agreeing(pasted, 'la', 'las')} deshace.`
  return lost > 0
    ? `${said} ${lost} no ${agreeing(lost, 'cupo', 'cupieron')} en la tabla y no se ${agreeing(lost, 'pegó', 'pegaron')}.`
    : said
}
