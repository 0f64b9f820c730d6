import type { PointerEvent } from 'react'
import type { CellAddress } from '../../ficha/address.ts'
import { MARKER_MEANINGS, MARKERS } from '../../ficha/answer.ts'
import { Button } from '../../ui/button.tsx'
import { useFilling } from '../filling-context.ts'
import styles from './row-tools.module.css'
import { lastYearOf } from './use-sheet-port.ts'

/** The keyboard stays open: a press takes no focus. */
const keepFocus = (event: PointerEvent) => event.preventDefault()

/** The markers as buttons, and last year's value. */
export function MarkerButtons({ cell }: { cell: CellAddress }) {
  const { draft, live, left } = useFilling()
  const former = lastYearOf(draft, live, cell)
  const put = (text: string) => {
    draft.set(cell, text)
    draft.endTyping()
    left.add([cell])
  }
  return (
    <div className={styles.box}>
      {MARKERS.map((marker) => (
        <Button key={marker} onPointerDown={keepFocus} onClick={() => put(marker)} title={MARKER_MEANINGS[marker]}>
          {marker === '-' ? '–' : marker}
        </Button>
      ))}
      <Button onPointerDown={keepFocus} onClick={() => put('')}>
        Borrar
      </Button>
      {former !== '' && (
        <Button className={styles.wide} onPointerDown={keepFocus} onClick={() => put(former)}>
          Traer {live.getSnapshot().period.year - 1}: {former}
        </Button>
      )}
    </div>
  )
}
