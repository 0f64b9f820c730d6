import { lazy, type ReactNode, Suspense } from 'react'
import type { ObservedPlace } from '../../ficha/observation.ts'
import { useObservedAt } from '../use-observations.ts'

/** Loaded once something was observed: most fichas that are filled were not returned. */
const OpenObservation = lazy(() => import('./open-observation.tsx').then((all) => ({ default: all.OpenObservation })))

/** The observations at a place that is on screen, with their answers: where they are mended is where they are answered. */
export function ObservationsHere({
  place,
  frame,
}: {
  place: ObservedPlace
  /** What stands around them; nothing is drawn where there are none. */
  frame?: (cards: ReactNode) => ReactNode
}) {
  const found = useObservedAt(place.kind, place.at)
  if (found.length === 0) return null
  const cards = (
    <Suspense fallback={null}>
      {found.map((one) => (
        <OpenObservation key={one.id} observation={one} isHere />
      ))}
    </Suspense>
  )
  return frame ? frame(cards) : cards
}
