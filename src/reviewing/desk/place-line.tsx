import type { Examination } from '../../engine/examination.ts'
import type { ObservedPlace } from '../../ficha/observation.ts'
import { placeWords } from '../../showing/place-words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './place-line.module.css'

interface Props {
  examination: Examination
  place: ObservedPlace | undefined
  onObserve: (place: ObservedPlace) => void
}

/** The cell or row that has the focus, and the button to observe it. */
export function PlaceLine({ examination, place, onObserve }: Props) {
  const words = place && placeWords(examination, place)
  if (!place || !words)
    return (
      <p className={styles.line}>
        <span className="xs dim">
          Para observar, elija una celda: <Kbd>J</Kbd> <Kbd>K</Kbd> las recorren, <Kbd>O</Kbd> observa, <Kbd>?</Kbd> más
          teclas
        </span>
      </p>
    )
  return (
    <div className={styles.line}>
      <span className="clip" title={words.label}>
        {words.label}
        {words.shown && <b> {words.shown}</b>}
      </span>
      <Button onClick={() => onObserve(place)}>
        <Icon name="msg" small /> Observar <Kbd>O</Kbd>
      </Button>
    </div>
  )
}
