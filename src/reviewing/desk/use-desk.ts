import { type RefObject, useCallback, useMemo, useState } from 'react'
import type { ObservedPlace } from '../../ficha/observation.ts'
import type { Observation, Review } from '../../protocol/review.ts'
import { placeWords } from '../../showing/place-words.ts'
import { announce } from '../../ui/announcer.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { type Decision, decisionsOf } from '../deciding/decisions.ts'
import { placeOf } from '../observed-places.ts'
import { sayableBy, sayOf } from '../observing/observation-panel.tsx'
import { useComposer } from '../observing/use-composer.ts'
import type { DeskProps } from '../review-props.ts'
import type { Reviewing } from '../reviewing.ts'
import { useSingleKeys } from '../single-keys.ts'
import { useActing } from '../use-reviewing.ts'
import { stopsBeside } from '../views.ts'
import type { WalkSide } from '../walked-list.ts'
import type { BesideFicha } from './desk-side.tsx'
import { focusPlace, mainOf, useGoToPlace, usePlaceInFocus } from './place-focus.ts'
import { type DeskKeys, useDeskKeys } from './use-desk-keys.ts'
import { useHasRead } from './use-has-read.ts'

export type DeskState = ReturnType<typeof useDesk>

/** The state of a reviewer's desk: what is written, what stands beside the ficha, what is being decided, and the keys. */
export function useDesk(props: DeskProps, screen: RefObject<HTMLElement | null>, shown: string) {
  const { submission, examination, review, onGo, call, ficha, store } = props
  const goToPlace = useGoToPlace({ screen, examination, shown, onGo })
  const acting = useActing({ call, ficha }, review, submission.receipt.fingerprint)
  const back = (place: ObservedPlace) => focusPlace(screen.current, place)
  const composers = useComposer({ store, ficha, examination, review, acting, onLeave: ({ place }) => back(place) })
  const { compose, composeOn, notes } = composers
  const { may, does, doing } = acting
  const reviewing = useMemo<Reviewing>(
    () => ({ review, may, does, doing, compose, composeOn }),
    [review, may, does, doing, compose, composeOn],
  )
  const [side, setSide] = useState<BesideFicha>()
  const asked = useAsked(review)
  const placeInFocus = usePlaceInFocus(screen, shown)
  const [singleKeys, turnSingleKeys] = useSingleKeys()
  const decisions = decisionsOf(review, notes.all.length, useHasRead(review, shown))
  const readObservation = useCallback(({ id }: Observation) => setSide({ is: 'observation', id }), [])
  const observed = side?.is === 'observation' ? review.observations.find(({ id }) => id === side.id) : undefined
  const observe = () => {
    const active = document.activeElement
    const here = mainOf(screen.current)?.contains(active) ? placeOf(active) : undefined
    const place = here ?? placeInFocus
    if (!may('observe')) return announce('Esta ficha no se puede observar ahora.')
    if (!place || !placeWords(examination, place)) return announce('Elija antes una celda, una fila o un hallazgo.')
    compose(place)
  }
  const beside = stopsBeside(examination.edition.sections, shown)
  const goToStop = (stop: { id: string } | undefined, none: string) => (stop ? onGo(stop.id) : announce(none))
  /** The links of the bar lead there: what they don't offer isn't there. */
  const goToFicha = (side: WalkSide, none: string) => {
    const link = screen.current?.querySelector<HTMLElement>(`a[data-step="${side}"]`)
    if (link) link.click()
    else announce(none)
  }
  const keys: DeskKeys = {
    o: observe,
    p: () => document.activeElement?.querySelector<HTMLElement>('button[aria-expanded]')?.click(),
    d: () => ask(decisions, asked.ask, ['return']),
    c: () => ask(decisions, asked.ask, ['close', 'closeWithObservations']),
    u: () => ask(decisions, asked.ask, ['undoClose', 'undoReturn'], whyNotUndo(review)),
    s: () => goToStop(beside.after, 'Es la última sección.'),
    'shift s': () => goToStop(beside.before, 'Es la primera sección.'),
    f: () => goToFicha('after', 'No hay una ficha siguiente en la lista.'),
    'shift f': () => goToFicha('before', 'No hay una ficha anterior en la lista.'),
    '?': () => setSide({ is: 'help' }),
    ...(observed && threadKeys(reviewing, observed)),
  }
  useDeskKeys(screen, singleKeys, keys)
  return {
    acting,
    reviewing,
    composers,
    decisions,
    asking: asked.decision,
    ended: doing ? undefined : asked.ended,
    ask: asked.ask,
    side,
    setSide,
    closeSide: () => {
      setSide(undefined)
      focusPlace(screen.current, observed?.place ?? placeInFocus)
    },
    goToPlace,
    placeInFocus,
    readObservation,
    singleKeys,
    turnSingleKeys,
  }
}

/** What somebody was asked to confirm; `since`: when what they saw was read, by the server's clock. */
export interface AskedDecision {
  readonly decision: Decision
  readonly since: string
}

/** What is asked once more holds for what was on the screen then: when the ficha goes on, that ends it. */
function useAsked({ version, serverTime }: Review) {
  const [asked, setAsked] = useState<AskedDecision & { version: number }>()
  const ask = useCallback(
    (decision: Decision | undefined) => setAsked(decision && { decision, since: serverTime, version }),
    [version, serverTime],
  )
  const isOn = asked?.version === version
  return { decision: isOn ? asked.decision : undefined, ended: isOn ? undefined : asked, ask }
}

/** What a return that was seen says of U. */
const whyNotUndo = ({ status, openedAt }: Review): string | undefined =>
  status === 'returned' && openedAt !== null
    ? `La devolución ya no se puede deshacer: la institución la vio el ${printMoment(openedAt, CHILE)}.`
    : undefined

function ask(
  decisions: readonly Decision[],
  onAsk: (one: Decision) => void,
  names: readonly Decision['name'][],
  otherwise = 'Eso no se puede hacer con la ficha como está.',
) {
  const mine = decisions.filter(({ name }) => names.includes(name))
  const free = mine.find(({ blocked }) => blocked === undefined)
  if (free) return onAsk(free)
  announce(mine[0]?.blocked ?? otherwise)
}

const LETTERS = [
  ['a', 'accept'],
  ['i', 'insist'],
  ['e', 'reword'],
  ['r', 'retract'],
  ['u', 'restore'],
  ['u', 'unsay'],
] as const

/** While a thread is read beside the ficha, one key says what can be said of it. */
function threadKeys(reviewing: Reviewing, observation: Observation): DeskKeys {
  const sayable = sayableBy(reviewing, observation)
  return Object.fromEntries(
    LETTERS.filter(([, name]) => sayable.includes(name)).map(([key, name]) => [
      key,
      () => sayOf(reviewing, observation, name),
    ]),
  )
}
