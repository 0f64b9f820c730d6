import type { ReactNode } from 'react'
import type { ObservedPlace } from '../../ficha/observation.ts'
import type { Observation } from '../../protocol/review.ts'
import { useExamined, useFilling } from '../filling-context.ts'
import { observationWords } from '../observation-words.ts'
import { goneWords, shownNow, targetOf } from '../observed-place.ts'
import { useObservedAt, useReplies } from '../use-observations.ts'
import { ObservationCard } from './observation-card.tsx'
import { ReplyBox } from './reply-box.tsx'

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
  const cards = found.map((one) => <OpenObservation key={one.id} observation={one} isHere />)
  return frame ? frame(cards) : cards
}

/** An observation that waits for an answer, wherever it is shown. */
export function OpenObservation({ observation, isHere = false }: { observation: Observation; isHere?: boolean }) {
  const { draft, live, goTo } = useFilling()
  const replies = useReplies(draft)
  const now = useExamined((ficha) => shownNow(ficha, observation.place))
  const isGone = now === undefined
  const go = () => {
    const target = targetOf(live.getSnapshot(), observation.place)
    if (target) goTo(target)
  }
  return (
    <ObservationCard
      observation={observation}
      state={observationWords(observation, replies)}
      now={now}
      onGo={isHere || isGone ? undefined : go}
    >
      {isGone && <p className="sm warn">{goneWords(observation.place)}</p>}
      <ReplyBox observation={observation} />
    </ObservationCard>
  )
}
