import { useRef } from 'react'
import type { Examination } from '../engine/examination.ts'
import type { CellAddress } from '../ficha/address.ts'
import type { Submission } from '../protocol/bodies.ts'
import type { Review } from '../protocol/review.ts'
import { SectionList } from '../showing/section-list.tsx'
import { whoTyped } from '../showing/who-typed.ts'
import type { Authorship } from '../showing/why.tsx'
import { WhyContext } from '../showing/why-context.ts'
import { CHILE, printDay, printMoment, printShortDay } from '../ui/print-time.ts'
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
import { daysCounted, daysSince } from './status-words.ts'
import { useComposing } from './use-composing.ts'
import { useGoToCell } from './use-go-to-cell.ts'
import { useActing } from './use-reviewing.ts'
import { VIEWS, viewLines } from './views.ts'

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
}

/** A submission on the desk: sections and views on the left, one of them in the middle, the panels on the right. */
export function ReviewDesk(props: DeskProps) {
  const { submission, examination, review, section, hrefOf, call, ficha, who } = props
  const { receipt, closes } = submission
  const screen = useRef<HTMLDivElement>(null)
  const shown = shownBy(examination, section)
  const go = useGoToCell({ screen, examination, shown, hrefOf })
  const acting = useActing({ call, ficha, person: who.id }, review, receipt.fingerprint)
  const { compose, composeOn } = useComposing(examination)
  const reviewing: Reviewing = { review, may: acting.may, does: acting.does, doing: acting.doing, compose, composeOn }
  const sent: Authorship = { text: `Envió ${receipt.by.name}, ${printShortDay(receipt.at, CHILE)}` }
  const view: ViewProps = { ...props, section: shown, reviewing, go, whoOf: whoTyped(submission.document.typed, sent) }
  const { explain, explainFinding } = examination
  return (
    <div ref={screen} className={styles.desk}>
      <title>{`${receipt.programme} · Revisión · Cuadra`}</title>
      <ReviewTop {...props} />
      <SectionList
        progress={examination.progress}
        current={shown}
        hrefOf={hrefOf}
        also={viewLines(examination, receipt)}
      >
        Enviada el {printMoment(receipt.at, CHILE)} por {receipt.by.name}
        <span className={styles.onPhone}>, espera {daysCounted(daysSince(receipt.at, Date.now()))}</span>
        <br />
        Plazo: {printDay(closes, CHILE)}
      </SectionList>
      <WhyContext value={{ explain, explainFinding, whoOf: view.whoOf, onGo: go }}>
        <View {...view} />
      </WhyContext>
    </div>
  )
}

/** What an address asks for; the first section when it names nothing that there is. */
function shownBy({ edition }: Examination, asked: string | undefined): string {
  const known = [...edition.sections.map(({ id }) => id), ...Object.values<string>(VIEWS)]
  return known.find((id) => id === asked) ?? known[0]!
}

function View(view: ViewProps) {
  switch (view.section) {
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
