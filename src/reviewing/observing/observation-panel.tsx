import { useEffect, useRef } from 'react'
import { isUnsayable, lastAskOf, type RemarkKind, SAYABLE, standingWords } from '../../ficha/observation.ts'
import type { Observation } from '../../protocol/review.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { CHILE, printShortDay, printTime } from '../../ui/print-time.ts'
import { State } from '../../ui/state.tsx'
import { OBSERVATION_WORDS, REMARK_WORDS } from '../observation-words.ts'
import type { Reviewing, ScreenAct } from '../reviewing.ts'
import styles from './observation-panel.module.css'

interface Props {
  observation: Observation
  reviewing: Reviewing
  /** Goes to its place; absent when the place isn't in this ficha any more. */
  onGo: (() => void) | undefined
  onClose: () => void
}

/** An observation beside the ficha: its place, everything that was said of it, and what can be said next. */
export function ObservationPanel({ observation, reviewing, onGo, onClose }: Props) {
  const { number, label, shown, state, thread, iteration } = observation
  const { tone, icon, text } = OBSERVATION_WORDS[state]
  const place = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another observation takes the focus too.
  useEffect(() => place.current?.focus(), [observation.id])
  return (
    <section
      ref={place}
      className={styles.panel}
      tabIndex={-1}
      aria-labelledby="observation-title"
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <div className={styles.head}>
        <h2 id="observation-title">Observación {number}</h2>
        <State tone={tone} icon={icon}>
          {text}
        </State>
        <span className="grow" />
        <Button look="subtle" aria-label="Cerrar" onClick={onClose}>
          <Icon name="close" small />
        </Button>
      </div>
      <p className={styles.place}>
        {onGo ? <LinkButton onClick={onGo}>{label}</LinkButton> : <span>{label}</span>}
        {shown && (
          <span className="dim">
            {' '}
            · decía {shown} en la iteración {iteration}
          </span>
        )}
        {!onGo && <span className="dim"> · ya no está en la ficha</span>}
      </p>
      <ol className={styles.thread}>
        {thread.map((remark) => (
          <li key={remark.position}>
            <span className="xs dim">
              {REMARK_WORDS[remark.kind]} {remark.by.name}, {printShortDay(remark.at, CHILE)}{' '}
              {printTime(remark.at, CHILE)}
            </span>
            {remark.text && <p>{remark.text}</p>}
          </li>
        ))}
      </ol>
      <Says observation={observation} reviewing={reviewing} />
    </section>
  )
}

export type Sayable = 'accept' | 'insist' | 'reword' | 'retract' | 'restore' | 'unsay'
export const SAYS: Record<Sayable, { text: string; key: string }> = {
  accept: { text: 'Aceptar', key: 'A' },
  insist: { text: 'Insistir', key: 'I' },
  reword: { text: 'Editar', key: 'E' },
  retract: { text: 'Retirar', key: 'R' },
  restore: { text: 'Deshacer', key: 'U' },
  unsay: { text: 'Deshacer lo último', key: 'U' },
}

const isSayable = (kind: RemarkKind): kind is Sayable => kind in SAYS

/** What a reviewer may say of an observation as it stands: their own words are edited, to those of others more is added. */
export function sayableBy({ may }: Pick<Reviewing, 'may'>, { state, thread }: Observation): Sayable[] {
  const other = lastAskOf(thread)?.isMine ? 'insist' : 'reword'
  const last = standingWords(thread).at(-1)
  const keepsLast = !last?.isMine || !isUnsayable(last.kind)
  const isNone = (name: Sayable) => state === 'open' && (name === other || (name === 'unsay' && keepsLast))
  return SAYABLE[state].filter(isSayable).filter((name) => may(name) && !isNone(name))
}

/** What a button calls it: to insist on what nobody answered yet is to add to it. */
export const sayText = (name: Sayable, { state }: Observation): string =>
  name === 'insist' && state === 'open' ? 'Agregar' : SAYS[name].text

/** Says it: with words in the composer, without at once. */
export function sayOf(reviewing: Reviewing, observation: Observation, name: Sayable): void {
  if (name === 'insist' || name === 'reword') return reviewing.composeOn(observation, name)
  const request: ScreenAct = { name, observation: observation.id, seen: observation.thread.length }
  void reviewing.does(request)
}

function Says({ observation, reviewing }: Pick<Props, 'observation' | 'reviewing'>) {
  return (
    <div className={styles.actions}>
      {sayableBy(reviewing, observation).map((name) => (
        <Button key={name} blocked={reviewing.doing !== undefined} onClick={() => sayOf(reviewing, observation, name)}>
          {sayText(name, observation)} <Kbd>{SAYS[name].key}</Kbd>
        </Button>
      ))}
    </div>
  )
}
