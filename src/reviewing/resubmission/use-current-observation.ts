import { type RefObject, useEffect, useState } from 'react'
import type { Observation } from '../../protocol/review.ts'
import { nextUnsettled } from './use-saying.ts'

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
