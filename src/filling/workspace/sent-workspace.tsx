import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo } from 'react'
import type { CellAddress } from '../../ficha/address.ts'
import { counted } from '../../ficha/counted.ts'
import type { Review } from '../../protocol/review.ts'
import { useSending } from '../../sending/outbox/use-sending.ts'
import { tallyOf } from '../../showing/cuadratura/balance.ts'
import { Cuadratura } from '../../showing/cuadratura/cuadratura.tsx'
import { Findings, sortFindings } from '../../showing/findings/findings.tsx'
import { type ListLine, SectionList } from '../../showing/reading/section-list.tsx'
import { SectionReading } from '../../showing/reading/section-reading.tsx'
import { stateOfSending } from '../../showing/reading/section-state.ts'
import { SelectionFoot } from '../../showing/reading/selection-foot.tsx'
import { SelectionSums } from '../../showing/reading/selection-sums.tsx'
import { useSelected } from '../../showing/reading/use-selected.ts'
import { whoTyped } from '../../showing/why/authorship.ts'
import { WhyContext } from '../../showing/why/why-context.ts'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { NotSentNotice } from '../declaring/not-sent-notice.tsx'
import { SentView } from '../declaring/sent-view.tsx'
import { useDraftPart } from '../filling-context.ts'
import { SentReport } from '../history/sent-report.tsx'
import { type OpenedSubmission, useSubmission } from '../history/use-submission.ts'
import { observationsCounted } from '../observation-words.ts'
import { SentObservations } from '../returned/sent-observations.tsx'
import { iterationOf, OBSERVATIONS, RECORD, REPORT, SEND, SENDINGS } from '../routes.ts'
import { focusCell } from '../section/edit-section.tsx'
import type { WorkspaceProps } from '../workspace-props.ts'
import { Drawer, DrawerTag } from './drawer.tsx'
import { RecordView } from './record-view.tsx'
import { SENT_BEFORE } from './section-nav.tsx'
import styles from './workspace.module.css'
import { WorkspaceTop } from './workspace-top.tsx'

const SendingsPage = lazy(() => import('../history/sendings-page.tsx').then((all) => ({ default: all.SendingsPage })))

/** A ficha that was sent: what is shown is what was sent, by whoever sent it, and can only be read. */
export function SentWorkspace(props: WorkspaceProps) {
  const { call, ficha, live, sending, section, hrefOf, draft } = props
  useDraftPart(draft, (view) => `${view.ficha.version} ${view.ficha.review?.version}`)
  const held = draft.getSnapshot().ficha
  const outboxMessage = useSending(sending, ficha)
  const { sent, isOwn, isOffline } = useSubmission({ call, ficha: held, edition: live.edition, outboxMessage })
  const receipt = sent?.receipt ?? held.sent
  return (
    <div className={styles.app}>
      <WorkspaceTop {...props} />
      <SectionList
        progress={sent?.examination.progress ?? []}
        current={section}
        hrefOf={hrefOf}
        first={held.review?.observations.length ? observedLine(held.review) : undefined}
        last={{ id: SEND, title: 'Recibo', state: stateOfSending({ is: 'sent' }) }}
        also={SENT_BEFORE}
      >
        {receipt && `Enviada el ${printMoment(receipt.at, CHILE)} por ${receipt.by.name}`}
      </SectionList>
      {section === RECORD ? (
        <RecordView call={call} ficha={ficha} />
      ) : section === OBSERVATIONS ? (
        <SentObservations {...props} examination={sent?.examination} />
      ) : section === SENDINGS || iterationOf(section) !== undefined ? (
        <Suspense fallback={<main className={styles.wide} aria-busy="true" />}>
          <SendingsPage {...props} />
        </Suspense>
      ) : section === SEND && receipt ? (
        <SentView {...props} receipt={receipt} sent={sent}>
          {!isOwn && <NotSentNotice {...props} by={receipt.by.name} />}
        </SentView>
      ) : sent ? (
        <SentSection {...props} sent={sent}>
          {!isOwn && <NotSentNotice {...props} by={sent.receipt.by.name} />}
        </SentSection>
      ) : (
        <main className={styles.wide} id="contenido">
          <p>
            {isOffline
              ? 'Esta ficha fue enviada desde otro equipo. Para leer lo que se envió se necesita conexión.'
              : 'Buscando lo que se envió…'}
          </p>
        </main>
      )}
    </div>
  )
}

/** How many observations there are, and what became of them. */
function observedLine({ observations }: Review): ListLine {
  const resolved = observations.filter(({ state }) => state === 'accepted' || state === 'retracted').length
  const text = `${observationsCounted(observations.length)}, ${counted(resolved, 'resuelta', 'resueltas')}`
  return { id: OBSERVATIONS, title: 'Observaciones de la revisión', state: { tone: 'dim', icon: 'msg', text } }
}

interface SectionProps extends WorkspaceProps {
  sent: OpenedSubmission
  /** What has to be known before it is read. */
  children: ReactNode
}

function SentSection({ live, section, onGo, cell, sent, children }: SectionProps) {
  const { examination } = sent
  const go = useCallback(
    (to: CellAddress) => {
      const home = examination.sectionOf(to)
      if (home && home !== section) onGo(home, to)
      else focusCell(to)
    },
    [examination, section, onGo],
  )
  const whoOf = useMemo(() => whoTyped(sent.document.typed, { text: `Envió ${sent.receipt.by.name}` }), [sent])
  useEffect(() => (cell ? focusCell(cell) : undefined), [cell])
  const { selected, onSelect } = useSelected(examination)
  const shown = live.edition.sections.find((one) => one.id === section)
  if (section === REPORT || !shown)
    return (
      <main className={styles.wide} id="contenido">
        <SentReport examination={examination} />
      </main>
    )
  return (
    <WhyContext value={{ ficha: () => examination, whoOf, onGo: go }}>
      <main className={styles.main} id="contenido">
        <h1 className="vh">{shown.title}</h1>
        <div className={styles.work}>
          {children}
          <SectionReading section={shown} ficha={examination} onGo={go} onSelect={onSelect} whoOf={whoOf} />
        </div>
        {selected && (
          <SelectionFoot>
            <SelectionSums selected={selected} />
          </SelectionFoot>
        )}
      </main>
      <Drawer
        tag={
          <DrawerTag {...tallyOf(examination.equations)} printed={sortFindings(examination.findings).printed.length} />
        }
      >
        <Cuadratura ficha={examination} onGo={go} />
        <Findings
          none="Con lo enviado, el informe no trae hallazgos."
          findings={examination.findings}
          onGo={(finding) => finding.cells[0] && go(finding.cells[0])}
        />
      </Drawer>
    </WhyContext>
  )
}
