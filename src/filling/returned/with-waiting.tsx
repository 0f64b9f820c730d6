import type { ReactNode } from 'react'
import type { Draft } from '../../drafts/editing/draft.ts'
import { isAnswered, openOf } from '../../drafts/journal/replies.ts'
import type { StateWords } from '../../ui/state.tsx'
import { useExamined } from '../filling-context.ts'
import { observationsCounted } from '../observation-words.ts'
import { targetOf } from '../observed-place.ts'
import { useObservations, useReplies } from '../use-observations.ts'

/** Draws with the observations that wait for an answer, by the section where they are mended; again only when that changes. */
export function WithWaiting({
  draft,
  draw,
}: {
  draft: Draft
  draw: (waiting: ReadonlyMap<string, StateWords>) => ReactNode
}) {
  const [observations, replies] = [useObservations(draft), useReplies(draft)]
  const waiting = openOf(observations).filter((one) => !isAnswered(replies, one))
  const sections = useExamined((ficha) => waiting.map(({ place }) => targetOf(ficha, place)?.section ?? '').join(' '))
  const counts = new Map<string, number>()
  for (const section of sections.split(' ').filter(Boolean)) counts.set(section, (counts.get(section) ?? 0) + 1)
  return draw(new Map([...counts].map(([section, count]) => [section, waitingState(count)])))
}

const waitingState = (count: number): StateWords => ({
  tone: 'warn',
  icon: 'msg',
  text: `Falta responder ${observationsCounted(count)}`,
})
