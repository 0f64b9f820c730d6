import { isAnswered, openOf } from '../../drafts/journal/replies.ts'
import type { Observation } from '../../protocol/review.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { useFilling } from '../filling-context.ts'
import { observationsCounted } from '../observation-words.ts'
import { targetOf } from '../observed-place.ts'
import { OBSERVATIONS } from '../stations.ts'
import { useObservations, useReplies } from '../use-observations.ts'
import type { WorkspaceProps } from '../workspace-props.ts'

/** Observations without an answer keep a returned ficha from being sent again: each a way to where it is answered. */
export function Unanswered({ draft, hrefOf, onGo }: WorkspaceProps) {
  const { live, goTo } = useFilling()
  const replies = useReplies(draft)
  const silent = openOf(useObservations(draft)).filter((one) => !isAnswered(replies, one))
  if (silent.length === 0) return null
  const goOf = ({ place }: Observation) => {
    const target = targetOf(live.getSnapshot(), place)
    return () => (target ? goTo(target) : onGo(OBSERVATIONS))
  }
  return (
    <ErrorSummary
      title={`${observationsCounted(silent.length)} ${silent.length === 1 ? 'espera' : 'esperan'} respuesta`}
      entries={silent.map((one) => ({
        id: one.id,
        text: `Responda la observación ${one.number}: ${short(askedOf(one))}`,
        where: one.label,
        go: goOf(one),
      }))}
    >
      <p className="sm">
        También puede <Anchor href={hrefOf(OBSERVATIONS)}>responderlas en la lista</Anchor>.
      </p>
    </ErrorSummary>
  )
}

/** What was asked last. */
const askedOf = ({ thread }: Observation): string =>
  thread.findLast(({ kind }) => kind === 'observe' || kind === 'reword' || kind === 'insist')?.text ?? ''

const SHOWN = 140
const short = (text: string): string => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN).trimEnd()}…`)
