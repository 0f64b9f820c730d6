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
  const here = observations.filter((one) => isSameObservedPlace(one.place, place))
  const marks = here.map((one) => <Mark key={one.id} observation={one} isInSheet={isInSheet} onRead={onRead} />)
  // Several would print over what stands beside them: they take a line of their own.
  return marks.length > 1 ? <span className={styles.several}>{marks}</span> : marks
}

interface MarkProps extends Pick<Props, 'onRead'> {
  observation: Observation
  isInSheet: boolean
}

function Mark({ observation, isInSheet, onRead }: MarkProps) {
  const { tone, icon, text } = OBSERVATION_WORDS[observation.state]
  return (
    <button
      type="button"
      tabIndex={isInSheet ? -1 : undefined}
      className={classes(styles.mark, tone)}
      title={`Observación ${observation.number}: ${text.toLowerCase()}`}
      onClick={() => onRead(observation)}
    >
      <Icon name={icon} small />
      <span className="vh">Observación </span>
      {observation.number}
      <span className="vh">, {text.toLowerCase()}</span>
    </button>
  )
}
