import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Examination } from '../../engine/examination.ts'
import type { CellAddress } from '../../ficha/address.ts'
import type { Review } from '../../protocol/review.ts'
import { placeWords } from '../../showing/place-words.ts'
import { SectionList } from '../../showing/reading/section-list.tsx'
import { type Authorship, whoTyped } from '../../showing/why/authorship.ts'
import { WhyContext } from '../../showing/why/why-context.ts'
import { announce } from '../../ui/announcer.tsx'
import { CHILE, printShortDay } from '../../ui/print-time.ts'
import { type BaselineChoice, baselineName, baselinesOf, chosenBaseline, earlierIterations } from '../baselines.ts'
import { CompareWith } from '../comparing/compare-with.tsx'
import { EvaluationView } from '../evaluating/evaluation-view.tsx'
import { ResubmissionView } from '../resubmission/resubmission-view.tsx'
import type { DeskProps, ViewProps } from '../review-props.ts'
import styles from '../review-screen.module.css'
import type { Reviewing } from '../reviewing.ts'
import { changesLine, isDecided, VIEWS, viewLines } from '../views.ts'
import { DeskFacts } from './desk-facts.tsx'
import { DeskFoot } from './desk-foot.tsx'
import { DeskSide } from './desk-side.tsx'
import { FindingsView } from './findings-view.tsx'
import { IterationsView } from './iterations-view.tsx'
import { ReceiptView } from './receipt-view.tsx'
import { RecordView } from './record-view.tsx'
import { ReportView } from './report-view.tsx'
import { ReviewPanels } from './review-panels.tsx'
import { ReviewTop } from './review-top.tsx'
import { SectionView } from './section-view.tsx'
import { useDesk } from './use-desk.ts'

/** A submission on the desk: sections and views on the left, one of them in the middle, the panels on the right. */
export function ReviewDesk(props: DeskProps) {
  const { submission, examination, review, section, hrefOf } = props
  const { receipt, document } = submission
  const screen = useRef<HTMLDivElement>(null)
  const [bar, setBar] = useState<HTMLElement | null>(null)
  const first = props.observesFirst ? examination.edition.sections[0]?.id : undefined
  const shown = shownBy(examination, review, submission.iteration, section ?? first)
  const state = useDesk(props, screen, shown)
  const { reviewing, goToPlace, composers, readObservation, placeInFocus, singleKeys } = state
  useObserveFirst(reviewing, first)
  const go = useCallback((cell: CellAddress) => goToPlace({ kind: 'cell', at: cell }), [goToPlace])
  const whoOf = useMemo(() => {
    const sent: Authorship = { text: `Envió ${receipt.by.name}, ${printShortDay(receipt.at, CHILE)}` }
    return whoTyped(document.typed, sent)
  }, [document, receipt])
  const options = baselinesOf(review, submission.iteration, examination.programme)
  const [asked, compareWith] = useState<string>()
  const compared = chosenBaseline(options, asked)
  const comparedName = baselineName(compared)
  // A ficha is large: whoever writes beside it doesn't have it drawn again at every key.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is compared with is told by its name.
  const drawn = useMemo(() => {
    const known = { reviewing, go, goToPlace, whoOf, readObservation, placeInFocus, singleKeys }
    return <View {...props} section={shown} {...known} baseline={compared} bar={bar} />
  }, [props, shown, reviewing, go, goToPlace, whoOf, readObservation, placeInFocus, singleKeys, comparedName, bar])
  const asking = useMemo(() => ({ ficha: () => examination, whoOf, onGo: go }), [examination, whoOf, go])
  return (
    <div ref={screen} className={styles.desk} data-side={composers.composer || state.side ? '' : undefined}>
      <title>{`${receipt.programme} · Revisión · Cuadra`}</title>
      <ReviewTop {...props}>
        {shown === VIEWS.changes && (
          <CompareWith options={options} value={compared} onChange={(one) => compareWith(baselineName(one))} />
        )}
      </ReviewTop>
      {shown !== VIEWS.changes && (
        <SectionList
          progress={examination.progress}
          current={shown}
          hrefOf={hrefOf}
          first={options.length > 1 ? changesLine(review, submission.iteration) : undefined}
          also={viewLines(examination, receipt, review)}
        >
          <DeskFacts submission={submission} review={review} />
        </SectionList>
      )}
      <WhyContext value={asking}>
        <Suspense fallback={<main className={styles.wide} aria-busy="true" />}>{drawn}</Suspense>
      </WhyContext>
      <DeskSide
        side={state.side}
        composer={composers.composer}
        reviewing={reviewing}
        call={props.call}
        singleKeys={singleKeys}
        onSingleKeys={state.turnSingleKeys}
        goTo={({ place }) => (placeWords(examination, place) ? () => goToPlace(place) : undefined)}
        onClose={state.closeSide}
      />
      <DeskFoot
        {...props}
        state={state}
        onSlot={shown === VIEWS.evaluation && writes(reviewing) ? setBar : undefined}
      />
    </div>
  )
}

/**
 * What an address asks for. When it names nothing that there is: the evaluation of a closed ficha, what changed in one
 * that was sent again, or the first section.
 */
function shownBy({ edition }: Examination, review: Review, iteration: number, asked: string | undefined): string {
  const known = [...edition.sections.map(({ id }) => id), ...Object.values<string>(VIEWS)]
  const wasSentBefore = earlierIterations(review, iteration).length > 0
  const first = isDecided(review) ? VIEWS.evaluation : wasSentBefore ? VIEWS.changes : edition.sections[0]!.id
  const isThere = known.includes(asked ?? '') && (asked !== VIEWS.evaluation || isDecided(review))
  return isThere ? asked! : first
}

/** An evaluation is saved and published from the bar of the desk. */
const writes = ({ may }: Reviewing): boolean => may('evaluate') || may('publish')

function View(view: ViewProps & { baseline: BaselineChoice; bar: HTMLElement | null }) {
  switch (view.section) {
    case VIEWS.changes:
      return <ResubmissionView {...view} />
    case VIEWS.iterations:
      return <IterationsView {...view} />
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

/** Opens the composer at a section, once, for who came from the Bandeja to observe; or says why it can't be. */
function useObserveFirst({ may, compose }: Reviewing, section: string | undefined): void {
  const isDone = useRef(false)
  useEffect(() => {
    if (section === undefined || isDone.current) return
    isDone.current = true
    if (may('observe')) compose({ kind: 'section', at: section })
    else announce('Esta ficha no está en revisión: no se puede observar.')
  }, [may, compose, section])
}
