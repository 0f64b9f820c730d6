import type { ReactNode } from 'react'
import type { CellAddress } from '../ficha/address.ts'
import { classes } from '../ui/classes.ts'
import { ObservationsHere } from './observation-here.tsx'
import styles from './observations.module.css'

interface Props {
  /** 'table~row', where rows can be observed. */
  row?: string
  cells: readonly CellAddress[]
  span: number
}

/** Under a row: what was observed of it, and on a phone, where the inspector has no room, of its cells. */
export function RowObservations({ row, cells, span }: Props) {
  const inRow = (cards: ReactNode, more?: string) => (
    <tr className={classes(styles.inRow, more)}>
      <td colSpan={span}>
        <div className={styles.here}>{cards}</div>
      </td>
    </tr>
  )
  return (
    <>
      {row !== undefined && <ObservationsHere place={{ kind: 'row', at: row }} frame={(cards) => inRow(cards)} />}
      {cells.map((cell) => (
        <ObservationsHere
          key={cell}
          place={{ kind: 'cell', at: cell }}
          frame={(cards) => inRow(cards, styles.onPhone)}
        />
      ))}
    </>
  )
}
