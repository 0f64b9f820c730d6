import type { Observation } from '../../protocol/review.ts'
import { useExamined, useFilling } from '../filling-context.ts'
import { observationWords } from '../observation-words.ts'
import { goneWords, shownNow, targetOf } from '../observed-place.ts'
import { useReplies } from '../use-observations.ts'
import { ObservationCard } from './observation-card.tsx'
import { ReplyBox } from './reply-box.tsx'

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
