import type { Changes } from '../../engine/comparing/changes.ts'
import type { Examination } from '../../engine/examination.ts'
import type { CellAddress } from '../../ficha/address.ts'
import type { ObservedPlace } from '../../ficha/observation.ts'
import type { Observation } from '../../protocol/review.ts'
import { placeWords } from '../../showing/place-words.ts'
import type { Authorship } from '../../showing/why/authorship.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { State } from '../../ui/state.tsx'
import { ObservedDelta } from '../comparing/observed-delta.tsx'
import { OBSERVATION_WORDS } from '../observation-words.ts'
import { placeMark } from '../observed-places.ts'
import { SAYS, type Sayable, sayableBy, sayText } from '../observing/observation-panel.tsx'
import type { Reviewing } from '../reviewing.ts'
import styles from './resubmission-observation.module.css'
import { ThreadLines } from './thread-lines.tsx'

export interface ObservationRowProps {
  observation: Observation
  /** It is the one that keys act on. */
  isCurrent: boolean
  changes: Changes | undefined
  examination: Examination
  reviewing: Reviewing
  onSay: (observation: Observation, name: Sayable) => void
  /** Goes to an observed place. */
  goTo: (place: ObservedPlace) => void
  go: (cell: CellAddress) => void
  whoOf: (cell: CellAddress) => Authorship
}

/** An observation as it came back: its place, what was said, what became of its value, and what can be said next. */
export function ObservationRow(props: ObservationRowProps) {
  const { observation, isCurrent, changes } = props
  const { id, number, place, state, label } = observation
  const { tone, icon, text } = OBSERVATION_WORDS[state]
  const isDone = state === 'accepted' || state === 'retracted'
  return (
    <article
      {...placeMark(place)}
      data-observation={id}
      data-walk
      className={classes(styles.observation, isCurrent && styles.current, isDone && styles.done)}
      aria-label={`Observación ${number}, ${text.toLowerCase()}: ${label}`}
      aria-current={isCurrent || undefined}
    >
      <div className={styles.state}>
        <State tone={tone} icon={icon}>
          {text}
        </State>
        <span className="xs dim">Obs. {number}</span>
      </div>
      <div className={styles.middle}>
        <Place {...props} />
        {isDone ? (
          <Disclosure label="Lo que se dijo">
            <ThreadLines observation={observation} />
          </Disclosure>
        ) : (
          <ThreadLines observation={observation} />
        )}
      </div>
      {changes ? <ObservedDelta {...props} changes={changes} /> : <span />}
      <Says {...props} />
    </article>
  )
}

/** Where it was made; of what is no more, its name as it was. */
function Place({ observation, examination, goTo }: ObservationRowProps) {
  const { place, label, shown, iteration } = observation
  const here = placeWords(examination, place)
  if (here)
    return (
      <LinkButton className={styles.place} onClick={() => goTo(place)}>
        {label}
      </LinkButton>
    )
  return (
    <p>
      <span className={styles.place}>{label}</span>
      <span className={styles.gone}>
        <State tone="warn" icon="minus" wraps>
          {goneWords(place)}
        </State>
        {shown && ` Decía ${shown} en la iteración ${iteration}.`}
      </span>
    </p>
  )
}

const goneWords = ({ kind }: ObservedPlace): string =>
  kind === 'finding' ? 'El hallazgo ya no está en lo enviado.' : 'La fila ya no está en lo enviado.'

/** At most two buttons, in the order in which they are wanted; the thread beside the cell has them all. */
const WANTED: readonly Sayable[] = ['accept', 'insist', 'reword', 'retract', 'restore', 'unsay']

export const sayableHere = (reviewing: Pick<Reviewing, 'may'>, observation: Observation): Sayable[] => {
  const allowed = sayableBy(reviewing, observation)
  return WANTED.filter((name) => allowed.includes(name))
}

function Says({ observation, reviewing, onSay }: ObservationRowProps) {
  return (
    <div className={styles.says}>
      {sayableHere(reviewing, observation)
        .slice(0, 2)
        .map((name) => (
          <Button
            key={name}
            look={name === 'restore' ? 'subtle' : 'plain'}
            blocked={reviewing.doing !== undefined}
            onClick={() => onSay(observation, name)}
          >
            {sayText(name, observation)} {name !== 'restore' && <Kbd>{SAYS[name].key}</Kbd>}
          </Button>
        ))}
    </div>
  )
}
