import { useCallback, useRef } from 'react'
import type { Examination } from '../engine/examination.ts'
import type { CellAddress } from '../ficha/address.ts'
import type { ObservedPlace } from '../ficha/observation.ts'
import type { Submission } from '../protocol/bodies.ts'
import type { Observation, Review } from '../protocol/review.ts'
import { placeWords } from '../showing/place-words.ts'
import { SectionList } from '../showing/section-list.tsx'
import { whoTyped } from '../showing/who-typed.ts'
import type { Authorship } from '../showing/why.tsx'
import { WhyContext } from '../showing/why-context.ts'
import { CHILE, printShortDay } from '../ui/print-time.ts'
import { DeskFacts } from './desk-facts.tsx'
import { DeskFoot } from './desk-foot.tsx'
import { DeskSide } from './desk-side.tsx'
import { EvaluationView } from './evaluation-view.tsx'
import { FindingsView } from './findings-view.tsx'
import { ReceiptView } from './receipt-view.tsx'
import { RecordView } from './record-view.tsx'
import { ReportView } from './report-view.tsx'
import styles from './review-page.module.css'
import type { ReviewPageProps } from './review-page.tsx'
import { ReviewPanels } from './review-panels.tsx'
import { ReviewTop } from './review-top.tsx'
import type { Reviewing } from './reviewing.ts'
import { SectionView } from './section-view.tsx'
import { useDesk } from './use-desk.ts'
import { isDecided, VIEWS, viewLines } from './views.ts'

export interface DeskProps extends ReviewPageProps {
  submission: Submission
  examination: Examination
  review: Review
  readSubmissionAgain: () => void
  readReviewAgain: () => void
}

/** What views are drawn with: the desk, the review, how to go to a cell, and what is known of who wrote it. */
export interface ViewProps extends DeskProps {
  reviewing: Reviewing
  go: (cell: CellAddress) => void
  whoOf: (cell: CellAddress) => Authorship
  /** Opens the thread of an observation beside the ficha. */
  readObservation: (observation: Observation) => void
  /** The cell, row, section or finding that has the focus on this view, or had it last. */
  placeInFocus: ObservedPlace | undefined
  /** Keys of one character are on. */
  singleKeys: boolean
}

/** A submission on the desk: sections and views on the left, one of them in the middle, the panels on the right. */
export function ReviewDesk(props: DeskProps) {
  const { submission, examination, review, section, hrefOf } = props
  const { receipt, document } = submission
  const screen = useRef<HTMLDivElement>(null)
  const shown = shownBy(examination, review, section)
  const state = useDesk(props, screen, shown)
  const { reviewing, goToPlace, composers, readObservation, placeInFocus, singleKeys } = state
  const sent: Authorship = { text: `Envió ${receipt.by.name}, ${printShortDay(receipt.at, CHILE)}` }
  const go = useCallback((cell: CellAddress) => goToPlace({ kind: 'cell', at: cell }), [goToPlace])
  const whoOf = whoTyped(document.typed, sent)
  const view: ViewProps = { ...props, section: shown, reviewing, go, whoOf, readObservation, placeInFocus, singleKeys }
  const { explain, explainFinding } = examination
  return (
    <div ref={screen} className={styles.desk} data-side={composers.composer || state.side ? '' : undefined}>
      <title>{`${receipt.programme} · Revisión · Cuadra`}</title>
      <ReviewTop {...props} />
      <SectionList
        progress={examination.progress}
        current={shown}
        hrefOf={hrefOf}
        also={viewLines(examination, receipt, review)}
      >
        <DeskFacts submission={submission} review={review} />
      </SectionList>
      <WhyContext value={{ explain, explainFinding, whoOf, onGo: go }}>
        <View {...view} />
      </WhyContext>
      <DeskSide
        side={state.side}
        composer={composers.composer}
        reviewing={reviewing}
        call={props.call}
        person={props.who.id}
        singleKeys={singleKeys}
        onSingleKeys={state.turnSingleKeys}
        goTo={({ place }) => (placeWords(examination, place) ? () => goToPlace(place) : undefined)}
        onClose={state.closeSide}
      />
      <DeskFoot {...props} state={state} />
    </div>
  )
}

/** What an address asks for; when it names nothing that there is, the evaluation of a closed ficha or the first section. */
function shownBy({ edition }: Examination, review: Review, asked: string | undefined): string {
  const known = [...edition.sections.map(({ id }) => id), ...Object.values<string>(VIEWS)]
  const first = isDecided(review) ? VIEWS.evaluation : known[0]!
  const isThere = known.includes(asked ?? '') && (asked !== VIEWS.evaluation || isDecided(review))
  return isThere ? asked! : first
}

function View(view: ViewProps) {
  switch (view.section) {
    case VIEWS.evaluation:
      return <EvaluationView {...view} fingerprint={view.submission.receipt.fingerprint} />
    case VIEWS.findings:
      return <FindingsView {...view} />
    case VIEWS.report:
      return <ReportView {...view} />
    case VIEWS.receipt:
      return <ReceiptView {...view} />
    case VIEWS.record:
      return <RecordView {...view} />
    default:
      return (
        <>
          <SectionView {...view} />
          <ReviewPanels {...view} />
        </>
      )
  }
}
