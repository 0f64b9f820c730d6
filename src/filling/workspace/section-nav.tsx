import type { Draft } from '../../drafts/editing/draft.ts'
import { answeredOf, isAnswered, openOf } from '../../drafts/journal/replies.ts'
import { type ListLine, SectionList } from '../../showing/reading/section-list.tsx'
import { stateOfSending } from '../../showing/reading/section-state.ts'
import { CHILE, printDay } from '../../ui/print-time.ts'
import type { StateWords } from '../../ui/state.tsx'
import { daysLeft } from '../deadline.ts'
import { useDraftPart, useExamined } from '../filling-context.ts'
import { useProgressSoFar } from '../judged-so-far.ts'
import { useSettledLeft } from '../left-of.ts'
import { answeringState, observationsCounted } from '../observation-words.ts'
import { targetOf } from '../observed-place.ts'
import { OBSERVATIONS, RECORD, SEND, SENDINGS } from '../routes.ts'
import { useObservations, useReplies } from '../use-observations.ts'
import type { WorkspaceProps } from '../workspace-props.ts'

/** The sections with how each stands, and the deadline under them. */
export function SectionNav({ draft, section, hrefOf }: WorkspaceProps) {
  const progress = useProgressSoFar()
  const left = useSettledLeft(draft)
  const lock = useDraftPart(draft, (view) => view.lock)
  const state = stateOfSending(
    lock === 'queued' ? { is: 'queued' } : lock === 'sent' ? { is: 'sent' } : { is: 'editing', left },
  )
  const { closes } = draft.getSnapshot().ficha.period
  return (
    <SectionList
      progress={progress}
      first={useAnsweringLine(draft)}
      waiting={useWaiting(draft)}
      current={section}
      hrefOf={hrefOf}
      last={{ id: SEND, title: 'Revisar y enviar', state }}
      also={useSentBefore(draft) ? SENT_BEFORE : []}
    >
      {closes && (
        <>
          Plazo: {printDay(closes, CHILE)}
          <br />
          {daysLeft(closes)}
        </>
      )}
    </SectionList>
  )
}

/** What came back: how many of its observations have their answer. */
function useAnsweringLine(draft: Draft): ListLine | undefined {
  const observations = useObservations(draft)
  const count = answeredOf(observations, useReplies(draft))
  const isReopened = useDraftPart(draft, (view) => view.ficha.status === 'reopened')
  if (observations.length === 0 && !isReopened) return undefined
  return { id: OBSERVATIONS, title: 'Observaciones de la revisión', state: answeringState(count) }
}

/** Observations that wait for an answer, by the section where they are mended; drawn again only when that changes. */
function useWaiting(draft: Draft): ReadonlyMap<string, StateWords> {
  const [observations, replies] = [useObservations(draft), useReplies(draft)]
  const waiting = openOf(observations).filter((one) => !isAnswered(replies, one))
  const sections = useExamined((ficha) => waiting.map(({ place }) => targetOf(ficha, place)?.section ?? '').join(' '))
  const counts = new Map<string, number>()
  for (const section of sections.split(' ').filter(Boolean)) counts.set(section, (counts.get(section) ?? 0) + 1)
  return new Map([...counts].map(([section, count]) => [section, waitingState(count)]))
}

const waitingState = (count: number): StateWords => ({
  tone: 'warn',
  icon: 'msg',
  text: `Falta responder ${observationsCounted(count)}`,
})

/** Was it ever sent? Then what was sent can be read. */
const useSentBefore = (draft: Draft): boolean =>
  useDraftPart(draft, (view) => (view.ficha.review?.iterations.length ?? 0) > 0)

/** Of a ficha that was sent before. */
export const SENT_BEFORE: readonly ListLine[] = [
  { id: SENDINGS, title: 'Envíos', state: { tone: 'dim', icon: 'send', text: 'Recibos y contenido' } },
  { id: RECORD, title: 'Registro', state: { tone: 'dim', icon: 'clock', text: 'Qué se hizo y cuándo' } },
]
