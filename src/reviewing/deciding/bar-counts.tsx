import type { ReactNode } from 'react'
import type { Observation } from '../../protocol/review.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { useDisclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { State } from '../../ui/state.tsx'
import {
  answeredCounted,
  countObservations,
  draftsCounted,
  OBSERVATION_WORDS,
  openCounted,
} from '../observation-words.ts'
import type { HeldNote } from '../observing/use-notes.ts'
import styles from './action-bar.module.css'

interface Props {
  observations: readonly Observation[]
  drafts: readonly HeldNote[]
  onOpenDraft: (note: HeldNote) => void
  onRead: (observation: Observation) => void
}

/** '1 abierta · 1 respuesta por resolver · 1 borrador sin agregar'; observations and drafts open one by one. */
export function BarCounts({ observations, drafts, onOpenDraft, onRead }: Props) {
  return (
    <span className={styles.counts}>
      {observations.length === 0 ? (
        <span className="dim">Sin observaciones</span>
      ) : (
        <Listed label="Observaciones" button={<Counted observations={observations} />}>
          {(close) =>
            observations.map((one) => (
              <Line key={one.id} text={one.label} onOpen={() => close(() => onRead(one))}>
                <ObservationState observation={one} />
              </Line>
            ))
          }
        </Listed>
      )}
      {drafts.length > 0 && (
        <Listed
          label="Borradores sin agregar"
          button={
            <>
              <Icon name="pen" small /> {draftsCounted(drafts.length)}
            </>
          }
        >
          {(close) =>
            drafts.map((note) => (
              <Line key={note.key} text={note.draft.label} onOpen={() => close(() => onOpenDraft(note))}>
                <span className="xs dim clip">{note.draft.text}</span>
              </Line>
            ))
          }
        </Listed>
      )}
    </span>
  )
}

function Counted({ observations }: Pick<Props, 'observations'>) {
  const { open, answered } = countObservations(observations)
  return (
    <>
      {(open > 0 || answered === 0) && <b>{openCounted(open)}</b>}
      {open > 0 && answered > 0 && ' · '}
      {answered > 0 && <span className={classes(open > 0 && 'dim')}>{answeredCounted(answered)}</span>}
    </>
  )
}

function ObservationState({ observation: { number, state } }: { observation: Observation }) {
  const { tone, icon, text } = OBSERVATION_WORDS[state]
  return (
    <span className="xs">
      <span className="dim">Obs. {number} · </span>
      <State tone={tone} icon={icon}>
        {text}
      </State>
    </span>
  )
}

interface ListedProps {
  label: string
  button: ReactNode
  children: (close: (and: () => void) => void) => ReactNode
}

/** A count that opens what it counts, over itself. */
function Listed({ label, button, children }: ListedProps) {
  const list = useDisclosure()
  const close = (and: () => void) => {
    list.close()
    and()
  }
  return (
    <span className={styles.listed}>
      <Button look="subtle" {...list.button}>
        {button}
      </Button>
      {list.open && (
        <ul {...list.panel} className={styles.list} aria-label={label}>
          {children(close)}
        </ul>
      )}
    </span>
  )
}

function Line({ text, onOpen, children }: { text: string; onOpen: () => void; children: ReactNode }) {
  return (
    <li>
      <LinkButton onClick={onOpen}>{text}</LinkButton>
      {children}
    </li>
  )
}
