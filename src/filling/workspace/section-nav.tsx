import { lazy, Suspense } from 'react'
import type { Draft } from '../../drafts/editing/draft.ts'
import { answeredOf } from '../../drafts/journal/replies.ts'
import { type ListLine, SectionList } from '../../showing/reading/section-list.tsx'
import { stateOfSending } from '../../showing/reading/section-state.ts'
import { CHILE, printDay } from '../../ui/print-time.ts'
import type { StateWords } from '../../ui/state.tsx'
import { daysLeft } from '../deadline.ts'
import { useDraftPart } from '../filling-context.ts'
import { useProgressSoFar } from '../judged-so-far.ts'
import { useSettledLeft } from '../left-of.ts'
import { answeringState } from '../observation-words.ts'
import { BOOK, OBSERVATIONS, RECORD, SEND, SENDINGS } from '../routes.ts'
import { useObservations, useReplies } from '../use-observations.ts'
import type { WorkspaceProps } from '../workspace-props.ts'

// Of a ficha that came back; the service worker keeps it for when there is no network.
const WithWaiting = lazy(() => import('../returned/with-waiting.tsx').then((all) => ({ default: all.WithWaiting })))

/** The sections with how each stands, and the deadline under them. */
export function SectionNav({ draft, section, hrefOf }: WorkspaceProps) {
  const progress = useProgressSoFar()
  const left = useSettledLeft(draft)
  const lock = useDraftPart(draft, (view) => view.lock)
  const state = stateOfSending(
    lock === 'queued' ? { is: 'queued' } : lock === 'sent' ? { is: 'sent' } : { is: 'editing', left },
  )
  const { closes } = draft.getSnapshot().ficha.period
  const first = useAnsweringLine(draft)
  const also = useSentBefore(draft) ? [WORKBOOK, ...SENT_BEFORE] : ONLY_BOOK
  const draw = (waiting?: ReadonlyMap<string, StateWords>) => (
    <SectionList
      progress={progress}
      first={first}
      {...(waiting && { waiting })}
      current={section}
      hrefOf={hrefOf}
      last={{ id: SEND, title: 'Revisar y enviar', state }}
      also={also}
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
  if (useObservations(draft).length === 0) return draw()
  return (
    <Suspense fallback={draw()}>
      <WithWaiting draft={draft} draw={draw} />
    </Suspense>
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

/** Was it ever sent? Then what was sent can be read. */
const useSentBefore = (draft: Draft): boolean =>
  useDraftPart(draft, (view) => (view.ficha.review?.iterations.length ?? 0) > 0)

const WORKBOOK: ListLine = {
  id: BOOK,
  title: 'Libro de Excel',
  state: { tone: 'dim', icon: 'swap', text: 'Llenar fuera y traer' },
}
const ONLY_BOOK = [WORKBOOK]

/** Of a ficha that was sent before. */
export const SENT_BEFORE: readonly ListLine[] = [
  { id: SENDINGS, title: 'Envíos', state: { tone: 'dim', icon: 'send', text: 'Recibos y contenido' } },
  { id: RECORD, title: 'Registro', state: { tone: 'dim', icon: 'clock', text: 'Qué se hizo y cuándo' } },
]
