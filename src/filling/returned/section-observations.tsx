import { isAnswered, openOf } from '../../drafts/journal/replies.ts'
import type { Observation } from '../../protocol/review.ts'
import { LinkButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { State } from '../../ui/state.tsx'
import { useExamined, useFilling } from '../filling-context.ts'
import { observationWords } from '../observation-words.ts'
import { targetOf } from '../observed-place.ts'
import { useCellInFocus } from '../use-cell-in-focus.ts'
import { useNarrow } from '../use-narrow.ts'
import { useObservations, useReplies } from '../use-observations.ts'
import styles from './observations.module.css'
import { ObservationsHere } from './observations-here.tsx'

/** On top of a section: what was observed of it as a whole, and the way to what was observed inside of it. */
export function SectionObservations({ section }: { section: string }) {
  return (
    <>
      <ObservationsHere
        place={{ kind: 'section', at: section }}
        frame={(cards) => (
          <section className={`${styles.here} ${styles.section}`} aria-label="Observaciones de la sección">
            {cards}
          </section>
        )}
      />
      <Inside section={section} />
    </>
  )
}

function Inside({ section }: { section: string }) {
  const { draft } = useFilling()
  const open = openOf(useObservations(draft)).filter(({ place }) => place.kind !== 'section')
  const ids = useExamined((ficha) =>
    open
      .filter(({ place }) => targetOf(ficha, place)?.section === section)
      .map(({ id }) => id)
      .join(' '),
  ).split(' ')
  const inside = open.filter(({ id }) => ids.includes(id))
  if (inside.length === 0) return null
  return (
    <nav className={styles.links} aria-label="Observaciones de esta sección">
      {inside.map((one) => (
        <Way key={one.id} observation={one} />
      ))}
    </nav>
  )
}

function Way({ observation }: { observation: Observation }) {
  const { draft, live, goTo } = useFilling()
  const replies = useReplies(draft)
  const { tone, icon, text } = observationWords(observation, replies)
  const go = () => {
    const target = targetOf(live.getSnapshot(), observation.place)
    if (target) goTo(target)
  }
  return (
    <span>
      <State tone={tone} icon={icon}>
        {isAnswered(replies, observation) ? <span className="vh">{text}: </span> : `${text}:`}
      </State>
      <LinkButton onClick={go}>{observation.label}</LinkButton>
    </span>
  )
}

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
