import { type RefObject, useEffect, useState } from 'react'
import type { ObservedPlace } from '../../ficha/observation.ts'
import { isSamePlace, placeOf } from '../observed-places.ts'

/** The place of the ficha that has the focus, or had it last on this view. */
export function usePlaceInFocus(screen: RefObject<HTMLElement | null>, view: string): ObservedPlace | undefined {
  const [held, setHeld] = useState<{ view: string; place: ObservedPlace }>()
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const place = target instanceof Element && target.closest('main') ? placeOf(target) : undefined
      if (!place) return
      setHeld((now) => (now?.view === view && isSamePlace(now.place, place) ? now : { view, place }))
    }
    const desk = screen.current
    desk?.addEventListener('focusin', follow)
    return () => desk?.removeEventListener('focusin', follow)
  }, [screen, view])
  return held?.view === view ? held.place : undefined
}
