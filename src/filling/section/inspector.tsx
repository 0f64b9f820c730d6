import { useCallback, useSyncExternalStore } from 'react'
import { askedOf } from '../../engine/cells.ts'
import { type CellAddress, readAddress } from '../../ficha/address.ts'
import { classes } from '../../ui/classes.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { formerText } from '../copy-former.ts'
import { authorshipOf, useFilling } from '../filling-context.ts'
import { useCellInFocus } from '../use-cell-in-focus.ts'
import styles from './inspector.module.css'

/** What goes in the cell, what it was last year, who typed it. Under the tables, so that no cell has to carry it. */
export function Inspector({ strip }: { strip?: boolean }) {
  const cell = useCellInFocus()
  const { live } = useFilling()
  const asked = cell === undefined ? undefined : askedOf(live.edition)(cell)
  if (!cell || !asked) return <div className={classes(styles.empty, strip && styles.strip)} />
  return <Facts key={cell} cell={cell} help={asked.help} strip={strip} />
}

function Facts({ cell, help, strip }: { cell: CellAddress; help: string; strip: boolean | undefined }) {
  const { draft, live, nameOf } = useFilling()
  const hear = useCallback((listener: () => void) => draft.subscribeCell(cell, listener), [draft, cell])
  const who = useSyncExternalStore(hear, () => authorshipOf(draft.entryOf(cell), nameOf)?.text)
  const place = readAddress(cell)!
  const asked = askedOf(live.edition)(cell)!
  const { year } = draft.getSnapshot().ficha.period
  const former = place.year === undefined || place.year === year ? formerText(draft, asked, place.row) : ''
  return (
    <div className={classes(styles.box, strip && styles.strip)}>
      <h3>{live.getSnapshot().labelOf(cell)}</h3>
      <dl>
        <dt>Qué va</dt>
        <dd>{help}</dd>
        {former !== '' && (
          <>
            <dt>En {year - 1}</dt>
            <dd>
              {former} <Kbd>F4</Kbd> lo trae
            </dd>
          </>
        )}
        <dt>Escrito</dt>
        <dd>{who ?? 'Sin cambios desde que se abrió'}</dd>
      </dl>
    </div>
  )
}
