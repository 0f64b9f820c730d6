import { type RefObject, useEffect, useRef } from 'react'
import type { Observation } from '../../protocol/review.ts'
import type { Sayable } from '../observing/observation-panel.tsx'
import { isTyping } from '../single-keys.ts'

const STEPS: Record<string, number> = { j: 1, k: -1 }
const SAID_BY: Record<string, Sayable> = { a: 'accept', i: 'insist', e: 'reword', r: 'retract', u: 'restore' }

const rowsIn = (view: Element): HTMLElement[] => [...view.querySelectorAll<HTMLElement>('[data-walk]')]

/** Puts the focus on a row and brings it into sight. */
export function focusRow(row: HTMLElement | undefined): boolean {
  row?.scrollIntoView?.({ block: 'nearest' })
  row?.focus({ preventScroll: true })
  return row !== undefined
}

export const rowOfObservation = (view: Element | null, id: string | undefined): HTMLElement | undefined =>
  view ? rowsIn(view).find((row) => row.dataset['observation'] === id) : undefined

interface Keys {
  singleKeys: boolean
  observations: readonly Observation[]
  /** Id of the observation that keys act on while no row has the focus. */
  current: string | undefined
  onSay: (observation: Observation, name: Sayable) => void
}

/**
 * J and K walk observations, cells and figures; A, I, E, R and U act on the observation in focus; P opens '¿Por qué?' of
 * the row. They are taken before those of the desk, which knows the others.
 */
export function useResubmissionKeys(view: RefObject<HTMLElement | null>, keys: Keys): void {
  const held = useRef(keys)
  useEffect(() => {
    held.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return
      if (!held.current.singleKeys || !view.current || isTyping(event.target)) return
      if (does(event.key.toLowerCase(), view.current, held.current)) event.preventDefault()
    }
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [view])
}

function does(key: string, view: HTMLElement, { observations, current, onSay }: Keys): boolean {
  const rows = rowsIn(view)
  const focused = document.activeElement?.closest<HTMLElement>('[data-walk]') ?? undefined
  const isElsewhere = document.activeElement !== document.body && !view.contains(document.activeElement)
  const row = focused ?? (isElsewhere ? undefined : rows.find((one) => one.dataset['observation'] === current))
  const by = STEPS[key]
  if (by !== undefined) return step(rows, focused, row, by)
  if (!row) return false
  if (key === 'p') return askWhy(row)
  const observation = observations.find(({ id }) => id === row.dataset['observation'])
  // While nothing is settled, what is taken back is the last word.
  const name = key === 'u' && observation?.state === 'open' ? 'unsay' : SAID_BY[key]
  if (!name || !observation) return false
  onSay(observation, name)
  return true
}

/** From nowhere to the row that is current, and from there on. */
function step(
  rows: HTMLElement[],
  focused: HTMLElement | undefined,
  row: HTMLElement | undefined,
  by: number,
): boolean {
  if (rows.length === 0) return false
  if (!focused) return focusRow(row ?? rows[by > 0 ? 0 : rows.length - 1])
  return focusRow(rows[rows.indexOf(focused) + by] ?? focused)
}

function askWhy(row: HTMLElement): boolean {
  const button = row.querySelector<HTMLElement>('[data-why] button')
  button?.click()
  return button !== null
}
