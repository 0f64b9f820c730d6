import type { ReactNode } from 'react'
import type { Observation, Remark } from '../../protocol/review.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { CHILE, printShortDay, printTime } from '../../ui/print-time.ts'
import { State, type StateWords } from '../../ui/state.tsx'
import { REMARK_WORDS } from '../observation-words.ts'
import styles from './observations.module.css'

interface Props {
  observation: Observation
  state: StateWords
  /** Goes to its place; absent where the place is at hand, or gone. */
  onGo?: (() => void) | undefined
  /** What stands at the place now. */
  now?: string | undefined
  /** Under what was said: that the place is gone, the answer. */
  children?: ReactNode
}

/** An observation to be read: its place, what was asked and answered, by whom and when. */
export function ObservationCard({ observation, state, onGo, now, children }: Props) {
  const { number, label, shown, thread } = observation
  return (
    <article className={styles.card} aria-label={`Observación ${number}, ${label}`}>
      <header>
        <State tone={state.tone} icon={state.icon}>
          {state.text}
        </State>
        <span className="xs dim">Obs. {number}</span>
        {onGo ? <LinkButton onClick={onGo}>{label}</LinkButton> : <b className={styles.place}>{label}</b>}
        <Values before={shown} now={now} />
      </header>
      <dl className={styles.thread}>
        {thread.map((remark) => (
          <Word key={remark.position} remark={remark} />
        ))}
      </dl>
      {children}
    </article>
  )
}

/** What stood there when it was observed, and what stands there now. */
function Values({ before, now }: { before: string; now: string | undefined }) {
  if (before === '' && !now) return null
  const isSame = now === undefined || now === before
  return (
    <span className={styles.values}>
      <span>
        <span className="vh">Cuando se observó </span>decía
      </span>
      <span className={styles.value} title={before}>
        {before || 'en blanco'}
      </span>
      {!isSame && (
        <>
          <Icon name="right" small />
          <span className="vh"> y ahora dice </span>
          <b className={styles.value} title={now}>
            {now || 'en blanco'}
          </b>
        </>
      )}
    </span>
  )
}

function Word({ remark: { kind, text, by, at } }: { remark: Remark }) {
  return (
    <>
      <dt>{REMARK_WORDS[kind]}</dt>
      <dd>
        {text && <p>{text}</p>}
        <span className="xs dim">
          {by.name}, {printShortDay(at, CHILE)} {printTime(at, CHILE)}
        </span>
      </dd>
    </>
  )
}
