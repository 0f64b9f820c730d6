import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Examination } from '../../engine/examination.ts'
import type { ObservedPlace } from '../../ficha/observation.ts'
import { sectionOfPlace } from '../../showing/place-words.ts'
import { focusHeading, isFocusLost } from '../../ui/focus-heading.ts'
import { elementAtPlace, isSameObservedPlace, placeOf } from '../observed-places.ts'
import { VIEWS } from '../views.ts'

interface Asked {
  screen: RefObject<HTMLElement | null>
  examination: Examination
  /** The section or view on screen. */
  shown: string
  /** Opens a section or a view. */
  onGo: (section: string) => void
}

export const mainOf = (screen: HTMLElement | null): HTMLElement | null =>
  screen?.querySelector<HTMLElement>('main') ?? null

/** Puts the focus on a place of the view on screen, in sight; on its heading when the place isn't in it. */
export function focusPlace(screen: HTMLElement | null, place: ObservedPlace | undefined): void {
  const main = mainOf(screen)
  const found = place && elementAtPlace(main, place)
  found?.scrollIntoView?.({ block: 'center', inline: 'nearest' })
  if (found) found.focus({ preventScroll: true })
  else if (main) focusHeading(main)
}

/** Goes to a place of the ficha wherever it stands: opens its section and puts the focus on it. */
export function useGoToPlace({ screen, examination, shown, onGo }: Asked): (place: ObservedPlace) => void {
  const wanted = useRef<ObservedPlace>(undefined)
  const before = useRef(shown)
  useEffect(() => {
    if (isFocusLost()) focusPlace(screen.current, undefined)
  }, [screen])
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    focusPlace(screen.current, wanted.current)
    wanted.current = undefined
  }, [screen, shown])
  return useCallback(
    (place) => {
      const home = place.kind === 'finding' ? VIEWS.findings : sectionOfPlace(examination, place)
      if (home === undefined || home === shown) return focusPlace(screen.current, place)
      wanted.current = place
      onGo(home)
    },
    [screen, examination, shown, onGo],
  )
}

/** The place of the ficha that has the focus, or had it last on this view. */
export function usePlaceInFocus(screen: RefObject<HTMLElement | null>, view: string): ObservedPlace | undefined {
  const [held, setHeld] = useState<{ view: string; place: ObservedPlace }>()
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const place = target instanceof Element && target.closest('main') ? placeOf(target) : undefined
      if (!place) return
      setHeld((now) => (now?.view === view && isSameObservedPlace(now.place, place) ? now : { view, place }))
    }
    const desk = screen.current
    desk?.addEventListener('focusin', follow)
    return () => desk?.removeEventListener('focusin', follow)
  }, [screen, view])
  return held?.view === view ? held.place : undefined
}
