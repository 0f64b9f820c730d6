import type { ReactNode } from 'react'
import type { CellAddress } from '../../ficha/address.ts'
import { ObservationsHere } from '../returned/observation-here.tsx'
import styles from '../returned/observations.module.css'
import { useNarrow } from '../use-narrow.ts'
import { useObservedCells } from '../use-observations.ts'

interface Props {
  /** 'table~row', where rows can be observed. */
  row?: string
  cells: readonly CellAddress[]
  span: number
}

/** Under a row: what was observed of it, and on a phone, where the inspector has no room, of its cells. */
export function RowObservations({ row, cells, span }: Props) {
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
