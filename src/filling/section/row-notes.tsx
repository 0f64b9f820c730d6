import { type ReactNode, useCallback, useSyncExternalStore } from 'react'
import type { CellAddress } from '../../ficha/address.ts'
import { MessageRow } from '../../showing/reading/ledger.tsx'
import { useFilling } from '../filling-context.ts'
import styles from '../returned/observations.module.css'
import { ObservationsHere } from '../returned/observations-here.tsx'
import { useNarrow } from '../use-narrow.ts'
import { useObservedCells } from '../use-observations.ts'
import { useSaidOnce } from '../use-said-once.ts'

interface Props {
  id: string
  /** 'table~row', where rows can be observed. */
  row?: string | undefined
  cells: readonly CellAddress[]
  span: number
}

/** Under a row of a table: what is wrong in it, and what was observed of it. */
export function RowNotes({ id, row, cells, span }: Props) {
  return (
    <>
      <RowErrors id={id} cells={cells} span={span} />
      <RowObservations row={row} cells={cells} span={span} />
    </>
  )
}

/** The sentence of an error, in a row under its cells, once the cell was left: what is wrong and what to write. */
function RowErrors({ id, cells, span }: Omit<Props, 'row'>) {
  const message = useRowErrors(cells)
  useSaidOnce(message)
  if (message === '') return null
  return (
    <MessageRow id={`${id}-errores`} span={span}>
      {message}
    </MessageRow>
  )
}

/** What is wrong in the cells of a row that were left, as one text. */
function useRowErrors(cells: readonly CellAddress[]): string {
  const { attempted, marks, left } = useFilling()
  const names = cells.join(' ')
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = names
        .split(' ')
        .flatMap((cell) => [left.subscribe(cell, listener), marks.subscribe(cell, listener)])
      return () => {
        for (const stop of stops) stop()
      }
    },
    [names, marks, left],
  )
  return useSyncExternalStore(subscribe, () =>
    cells
      .flatMap((cell) => {
        const mark = marks.markOf(cell)
        const isDue = mark?.state === 'bad' && (attempted || left.has(cell))
        return isDue ? [mark.message] : []
      })
      .join(' '),
  )
}

/** Under a row: what was observed of it, and on a phone, where the inspector has no room, of its cells. */
function RowObservations({ row, cells, span }: Omit<Props, 'id'>) {
  const inRow = (cards: ReactNode) => (
    <tr className={styles.inRow}>
      <td colSpan={span}>
        <div className={styles.here}>{cards}</div>
      </td>
    </tr>
  )
  return (
    <>
      {row !== undefined && <ObservationsHere place={{ kind: 'row', at: row }} frame={inRow} />}
      {useNarrow() && <InCells cells={cells} frame={inRow} />}
    </>
  )
}

function InCells({ cells, frame }: { cells: readonly CellAddress[]; frame: (cards: ReactNode) => ReactNode }) {
  return useObservedCells(cells).map((cell) => (
    <ObservationsHere key={cell} place={{ kind: 'cell', at: cell }} frame={frame} />
  ))
}
