import { type ReactNode, type RefObject, useId, useState } from 'react'
import type { Observation } from '../../protocol/review.ts'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { AskingLine } from '../asking-line.tsx'
import type { HeldNote } from '../observing/use-notes.ts'
import type { Reviewing } from '../reviewing.ts'
import styles from './action-bar.module.css'
import { BarCounts } from './bar-counts.tsx'
import type { Decision } from './decisions.ts'

export interface BarProps {
  reviewing: Reviewing
  decisions: readonly Decision[]
  /** The decision that is asked for once more; the version on the screen when it was. */
  asking: Decision | undefined
  onAsk: (decision: Decision | undefined) => void
  drafts: readonly HeldNote[]
  onOpenDraft: (note: HeldNote) => void
  onRead: (observation: Observation) => void
  /** What kept the last act from being done, and other lines over the bar. */
  children?: ReactNode
  bar: RefObject<HTMLElement | null>
  /** What the head of the team may do. */
  head: ReactNode
  help: ReactNode
  /** Where to go once it is decided. */
  after: ReactNode
}

const DONE: Readonly<Record<Decision['name'], string>> = {
  return: 'Ficha devuelta',
  close: 'Revisión cerrada',
  closeWithObservations: 'Revisión cerrada',
  undoClose: 'Cierre deshecho: la ficha está como antes',
  undoReturn: 'Devolución deshecha: la ficha está en revisión, con sus observaciones abiertas',
}
const KEYS: Readonly<Record<Decision['name'], string>> = {
  return: 'D',
  close: 'C',
  closeWithObservations: 'C',
  undoClose: 'U',
  undoReturn: 'U',
}

/** Under every view: what is left to settle, and what decides on the whole ficha. */
export function ActionBar({ reviewing, decisions, asking, onAsk, children, bar, ...rest }: BarProps) {
  const { review, does, doing } = reviewing
  const decide = async (decision: Decision) => {
    const result = await does({ name: decision.name })
    onAsk(undefined)
    if (result.is === 'ok') announce(DONE[decision.name])
    // What was pressed is gone: whoever uses the keyboard goes on from the bar.
    requestAnimationFrame(() => document.activeElement === document.body && bar.current?.focus())
  }
  const leave = () => {
    const name = asking?.name
    onAsk(undefined)
    // The button comes back with what is drawn next.
    requestAnimationFrame(() => bar.current?.querySelector<HTMLElement>(`[data-act="${name}"]`)?.focus())
  }
  return (
    <section ref={bar} className={styles.bar} tabIndex={-1} aria-label="Decidir sobre la ficha">
      {children}
      <div className={styles.line}>
        {asking ? (
          <AskingLine
            words={asking.asks}
            yes={asking.yes}
            no="Cancelar"
            isBusy={doing !== undefined}
            isCareful={asking.isUnread === true}
            onYes={() => void decide(asking)}
            onNo={leave}
          />
        ) : (
          <>
            <BarCounts
              observations={review.observations}
              drafts={rest.drafts}
              onOpenDraft={rest.onOpenDraft}
              onRead={rest.onRead}
            />
            {rest.help}
            <span className="grow" />
            {rest.head}
            <Begin reviewing={reviewing} />
            <Decisions decisions={decisions} onAsk={onAsk} isBusy={doing !== undefined} />
            {rest.after}
          </>
        )}
      </div>
    </section>
  )
}

const BEGUN = 'Revisión comenzada: la institución ya no puede retirar el envío'

/** Until a review began, the institution may withdraw what it sent. */
function Begin({ reviewing: { review, may, does, doing } }: Pick<BarProps, 'reviewing'>) {
  const isFresh = review.status === 'received' || review.status === 'resubmitted'
  if (!isFresh || !may('begin')) return null
  const begin = async () => {
    if ((await does({ name: 'begin' })).is === 'ok') announce(BEGUN)
  }
  return (
    <Button
      size="md"
      blocked={doing !== undefined}
      title="La institución ya no podrá retirar el envío"
      onClick={() => void begin()}
    >
      <Icon name="eye" small /> Comenzar<span className={styles.desk}> la revisión</span>
    </Button>
  )
}

interface DecisionsProps extends Pick<BarProps, 'decisions' | 'onAsk'> {
  isBusy: boolean
}

const isUndoing = (name: Decision['name']): boolean => name === 'undoClose' || name === 'undoReturn'

/** What can't be done now keeps its place and the focus, and says why beside it. */
function Decisions({ decisions, onAsk, isBusy }: DecisionsProps) {
  const reasons = useId()
  const [pressed, setPressed] = useState<string>()
  const open = decisions.filter(({ blocked }) => blocked === undefined)
  // What takes back doesn't lead on.
  const leading = open.findLast(({ name }) => !isUndoing(name))
  const blocked = decisions.filter((one) => one.blocked !== undefined)
  const said = blocked.find(({ name }) => name === pressed) ?? blocked[0]
  return (
    <>
      {said && <span className={classes(styles.reason, pressed === said.name && styles.pressed)}>{said.blocked}</span>}
      {blocked.map(({ name, blocked: reason }) => (
        <span key={name} id={`${reasons}${name}`} hidden>
          {reason}
        </span>
      ))}
      {decisions.map((decision) => (
        <Button
          key={decision.name}
          size="md"
          data-act={decision.name}
          look={decision === leading ? 'fill' : 'plain'}
          blocked={isBusy || decision.blocked !== undefined}
          aria-describedby={decision.blocked ? `${reasons}${decision.name}` : undefined}
          onBlocked={() => {
            setPressed(decision.name)
            if (decision.blocked) announce(decision.blocked)
          }}
          onClick={() => onAsk(decision)}
        >
          <Icon name={decision.icon} small />
          <span className={styles.desk}>{decision.text}</span>
          <span className={styles.phone}>{decision.short}</span>
          <Kbd>{KEYS[decision.name]}</Kbd>
        </Button>
      ))}
    </>
  )
}
