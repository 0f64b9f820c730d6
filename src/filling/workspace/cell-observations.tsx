import { classes } from '../../ui/classes.ts'
import { ObservationsHere } from '../returned/observation-here.tsx'
import styles from '../returned/observations.module.css'
import { useCellInFocus } from '../use-cell-in-focus.ts'
import { useNarrow } from '../use-narrow.ts'

/** Under the tables: what was observed of the cell in focus, and its answer. On a phone it stands under the row. */
export function CellObservations() {
  const cell = useCellInFocus()
  const isNarrow = useNarrow()
  if (cell === undefined || isNarrow) return null
  return (
    <ObservationsHere
      key={cell}
      place={{ kind: 'cell', at: cell }}
      frame={(cards) => (
        <section className={classes(styles.here, styles.under)} aria-label="Observaciones de la celda">
          {cards}
        </section>
      )}
    />
  )
}
