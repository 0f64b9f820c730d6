import { use } from 'react'
import type { ObservedPlace } from '../../ficha/observation.ts'
import type { Observation } from '../../protocol/review.ts'
import { SheetContext } from '../../sheet/sheet-context.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { OBSERVATION_WORDS } from '../observation-words.ts'
import { isSameObservedPlace } from '../observed-places.ts'
import styles from './observation-mark.module.css'

interface Props {
  observations: readonly Observation[]
  place: ObservedPlace
  onRead: (observation: Observation) => void
}

/** The observations of a place, as marks beside what stands there; each opens its thread. */
export function ObservationMarks({ observations, place, onRead }: Props) {
  // In a sheet the cell is the tab stop; Enter goes from it to its marks.
  const isInSheet = use(SheetContext) !== undefined
  return observations
    .filter((one) => isSameObservedPlace(one.place, place))
    .map((one) => {
      const { tone, icon, text } = OBSERVATION_WORDS[one.state]
      return (
        <button
          key={one.id}
          type="button"
          tabIndex={isInSheet ? -1 : undefined}
          className={classes(styles.mark, tone)}
          title={`Observación ${one.number}: ${text.toLowerCase()}`}
          onClick={() => onRead(one)}
        >
          <Icon name={icon} small />
          <span className="vh">Observación </span>
          {one.number}
          <span className="vh">, {text.toLowerCase()}</span>
        </button>
      )
    })
}
