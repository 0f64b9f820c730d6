import { type RefObject, useEffect, useState } from 'react'
import { isUnsettled } from '../../ficha/observation.ts'
import type { Observation } from '../../protocol/review.ts'
import { announce } from '../../ui/announcer.tsx'
import { OBSERVATION_WORDS } from '../observation-words.ts'
import type { Sayable } from '../observing/observation-panel.tsx'
import type { Reviewing } from '../reviewing.ts'
import { sayableHere } from './resubmission-observation.tsx'
import { focusRow, rowOfObservation } from './use-resubmission-keys.ts'

/** The next that waits for the reviewer's word: those answered first, from here on and then from the start. */
export function nextUnsettled(
  observations: readonly Observation[],
  from: Pick<Observation, 'id'>,
): Observation | undefined {
  const at = observations.findIndex(({ id }) => id === from.id)
  const others = [...observations.slice(at + 1), ...observations.slice(0, Math.max(at, 0))]
  return others.find(({ state }) => state === 'answered') ?? others.find(({ state }) => isUnsettled(state))
}

const DONE: Partial<Record<Sayable, string>> = {
  accept: 'aceptada',
  retract: 'retirada',
  restore: 'otra vez por resolver',
  unsay: 'otra vez como antes',
}

/** Says something of an observation, with words in the composer or at once; then goes on to the next. */
export function useSaying(view: RefObject<HTMLElement | null>, reviewing: Reviewing, shown: readonly Observation[]) {
  return async (observation: Observation, name: Sayable): Promise<void> => {
    const { id, number, state, thread } = observation
    if (reviewing.doing) return
    if (!reviewing.may(name)) return announce('Desde su cuenta, y con la ficha como está, eso no se puede hacer.')
    if (!sayableHere(reviewing, observation).includes(name))
      return announce(`No se puede: la observación ${number} está ${OBSERVATION_WORDS[state].text.toLowerCase()}.`)
    if (name === 'insist' || name === 'reword') return reviewing.composeOn(observation, name)
    const result = await reviewing.does({ name, observation: id, seen: thread.length })
    if (result.is !== 'ok') return
    const next = name === 'restore' || name === 'unsay' ? observation : nextUnsettled(shown, observation)
    const goesOn = next && next !== observation ? `Sigue la ${next.number}, ${next.label}.` : ''
    announce(`Observación ${number} ${DONE[name]}. ${next ? goesOn : 'No queda ninguna por resolver.'}`)
    const rest = view.current?.querySelector<HTMLElement>('tr[data-walk]') ?? view.current ?? undefined
    focusRow(rowOfObservation(view.current, next?.id) ?? rest)
  }
}

/** The observation that a page opens on: the first that was answered, else the first that is open. */
export const firstToSettle = (observations: readonly Observation[]): string | undefined =>
  nextUnsettled(observations, { id: '' })?.id

/** The observation that had the focus last, or else the first that waits; undefined while another row has the focus. */
export function useCurrent(view: RefObject<HTMLElement | null>, first: string | undefined): string | undefined {
  const [held, setHeld] = useState<{ id: string | undefined }>()
  useEffect(() => {
    const shown = view.current
    const follow = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-walk]') : undefined
      if (row) setHeld({ id: row.dataset['observation'] })
    }
    shown?.addEventListener('focusin', follow)
    return () => shown?.removeEventListener('focusin', follow)
  }, [view])
  return held ? held.id : first
}
