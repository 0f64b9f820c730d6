import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { Observable } from '../../drafts/observable.ts'
import { sectionOfCell } from '../../engine/cells.ts'
import type { CellAddress } from '../../ficha/address.ts'
import type { Section } from '../../ficha/section.ts'
import { type WhyAccess, WhyContext } from '../../showing/why/why-context.ts'
import { announce } from '../../ui/announcer.tsx'
import { classes } from '../../ui/classes.ts'
import { authorshipOf, type Filling, FillingContext, type NoticeAct, useDraftPart } from '../filling-context.ts'
import { useLastCell } from '../last-cell.ts'
import { LeftCells } from '../left-cells.ts'
import type { LiveExamination } from '../live-examination.ts'
import { MarkBoard } from '../mark-board.ts'
import type { MendingPlace } from '../observed-place.ts'
import { type PasteRequest, PastingContext } from '../paste-block.ts'
import { useNameOf } from '../people.ts'
import { BOOK, iterationOf, OBSERVATIONS, PAGE_TITLES, RECORD, REPORT, SENDINGS } from '../routes.ts'
import { EditSection, focusCell, isPair } from '../section/edit-section.tsx'
import { Inspector } from '../section/inspector.tsx'
import { SelectionLine } from '../section/selection-line.tsx'
import { useConflicts } from '../section/use-conflicts.ts'
import { useFollowTyping } from '../table-being-typed.ts'
import { useObservations } from '../use-observations.ts'
import type { WorkspaceProps } from '../workspace-props.ts'
import { type Notice, WorkspaceNotice } from './notice-line.tsx'
import { Panels } from './panels.tsx'
import { SectionFoot } from './section-foot.tsx'
import { SectionNav } from './section-nav.tsx'
import { SectionTitle } from './section-title.tsx'
import { useAcknowledgement } from './use-acknowledgement.ts'
import { useNextKey } from './use-next-key.ts'
import { useUndo, useUndoKeys } from './use-undo.ts'
import styles from './workspace.module.css'
import { WorkspaceTop } from './workspace-top.tsx'

// Not needed to fill; the service worker keeps them for when there is no network.
const Conflicts = lazy(() => import('../section/conflicts.tsx').then((all) => ({ default: all.Conflicts })))
const SendPage = lazy(() => import('../declaring/send-page.tsx').then((all) => ({ default: all.SendPage })))
const ReportView = lazy(() => import('./report-view.tsx').then((all) => ({ default: all.ReportView })))
const ObservationsPage = lazy(() =>
  import('../returned/observations-page.tsx').then((all) => ({ default: all.ObservationsPage })),
)
const SectionObservations = lazy(() =>
  import('../returned/section-observations.tsx').then((all) => ({ default: all.SectionObservations })),
)
const CellObservations = lazy(() =>
  import('../returned/section-observations.tsx').then((all) => ({ default: all.CellObservations })),
)
const SendingsPage = lazy(() => import('../history/sendings-page.tsx').then((all) => ({ default: all.SendingsPage })))
const RecordView = lazy(() => import('./record-view.tsx').then((all) => ({ default: all.RecordView })))
const PasteProof = lazy(() => import('../pasting/paste-proof.tsx').then((all) => ({ default: all.PasteProof })))
const BookPage = lazy(() => import('../book/book-page.tsx').then((all) => ({ default: all.BookPage })))
const OnPaper = lazy(() => import('./on-paper.tsx').then((all) => ({ default: all.OnPaper })))
const SentWorkspace = lazy(() => import('./sent-workspace.tsx').then((all) => ({ default: all.SentWorkspace })))

/** An open ficha: sections on the left, one of them in the middle, the live panels on the right. */
export function Workspace(props: WorkspaceProps) {
  const lock = useDraftPart(props.draft, (view) => view.lock)
  const { name } = props.draft.getSnapshot().ficha.programme
  return (
    <>
      <title>{[pageTitle(props), name, 'Cuadra'].filter(Boolean).join(' · ')}</title>
      {lock === 'sent' ? (
        <Suspense fallback={<main className={styles.main} aria-busy="true" />}>
          <SentWorkspace {...props} />
        </Suspense>
      ) : (
        <OpenWorkspace {...props} lock={lock} />
      )}
    </>
  )
}

/** 'Presupuesto y gasto por subtítulo', 'Revisar y enviar': the page that is open, first, as tabs are cut. */
const pageTitle = ({ live, section }: WorkspaceProps): string | undefined =>
  live.edition.sections.find((one) => one.id === section)?.title ?? PAGE_TITLES[section]

function OpenWorkspace({ lock, ...props }: WorkspaceProps & { lock: 'queued' | undefined }) {
  const { draft, live, section, cell, onGo, store } = props
  const [attempted, setAttempted] = useState(false)
  const [notice, setNotice] = useState<Notice>({ section, text: '' })
  const tellAt = useCallback((at: string, text: string, more?: NoticeAct) => {
    setNotice({ section: at, text, more })
    announce(text)
  }, [])
  const tell = useCallback((text: string, more?: NoticeAct) => tellAt(section, text, more), [section, tellAt])
  const nameOf = useNameOf(store)
  const attempt = useCallback(() => setAttempted(true), [])
  const go = useCallback(
    (to: CellAddress) => {
      const home = sectionOfCell(live.edition, to)
      if (home === undefined || home === section) focusCell(to)
      else onGo(home, to)
    },
    [live, section, onGo],
  )
  const goTo = useCallback(
    ({ section: home, cell: to }: MendingPlace) => {
      if (home !== section) onGo(home, to)
      else if (to !== undefined) focusCell(to)
    },
    [section, onGo],
  )
  const [pasting, setPasting] = useState<PasteRequest & { in: string }>()
  const openPaste = useCallback((request: PasteRequest) => setPasting({ ...request, in: section }), [section])
  if (pasting && pasting.in !== section) setPasting(undefined)
  const isPasting = pasting?.in === section
  const kept = useKept(live)
  const filling = useMemo<Filling>(
    () => ({ draft, live, ...kept, go, goTo, tell, attempted, locked: lock !== undefined, nameOf }),
    [draft, live, kept, go, goTo, tell, attempted, lock, nameOf],
  )
  useAcknowledgement(props)
  const why = useMemo(() => whyOf(filling), [filling])
  const undo = useUndo(filling)
  useUndoKeys(undo)
  useFollowTyping(draft, live.settled.catchUp)
  useLastCell()
  const isObserved = useObservations(draft).length > 0
  const next = useNextKey(filling, section)
  const shown = live.edition.sections.find((one) => one.id === section)
  return (
    <FillingContext value={filling}>
      <PastingContext value={openPaste}>
        <WhyContext value={why}>
          <div className={classes(styles.app, isPasting && styles.pasting)}>
            <WorkspaceTop {...props} />
            {section !== BOOK && <SectionNav {...props} />}
            {shown ? (
              <>
                {isPasting && (
                  <Suspense fallback={<main className={styles.main} aria-busy="true" />}>
                    <PasteProof request={pasting} section={shown} onClose={() => setPasting(undefined)} />
                  </Suspense>
                )}
                <main className={styles.main} id={isPasting ? undefined : 'contenido'} hidden={isPasting}>
                  <Suspense>
                    <OnPaper {...onPaper(props, shown)} />
                  </Suspense>
                  <SectionTitle key={shown.id} section={shown} hasTarget={cell !== undefined} />
                  <div className={styles.work}>
                    <Suspense>{isObserved && <SectionObservations section={shown.id} />}</Suspense>
                    <EditSection key={shown.id} section={shown} focus={cell} />
                  </div>
                  {hasGrid(shown) && <Inspector strip />}
                  <SelectionLine onNext={next} />
                  <Suspense>{isObserved && <CellObservations />}</Suspense>
                  <LateConflicts />
                  {notice.text && notice.section === section && <WorkspaceNotice notice={notice} onDone={setNotice} />}
                  <SectionFoot {...props} undo={undo} />
                </main>
                <Panels onNext={next} hidden={isPasting} />
              </>
            ) : (
              <Suspense fallback={<main className={styles.main} aria-busy="true" />}>
                <RoutedPage {...props} attempt={attempt} tellAt={tellAt} />
              </Suspense>
            )}
          </div>
        </WhyContext>
      </PastingContext>
    </FillingContext>
  )
}

/** What is known of the cells while the ficha is open. */
function useKept(live: LiveExamination): Pick<Filling, 'marks' | 'left' | 'selection'> {
  const kept = useMemo(
    () => ({
      marks: new MarkBoard(live.settled),
      left: new LeftCells(live.settled.catchUp),
      selection: new Observable<readonly CellAddress[]>([]),
    }),
    [live],
  )
  useEffect(() => kept.marks.follow(), [kept])
  return kept
}

/** Seldom needed. Once there, it stays: with the last conflict it gives the focus back. */
function LateConflicts() {
  const isNeeded = useConflicts().length > 0
  const [wasNeeded, setWasNeeded] = useState(isNeeded)
  if (isNeeded && !wasNeeded) setWasNeeded(true)
  return wasNeeded ? (
    <Suspense>
      <Conflicts />
    </Suspense>
  ) : null
}

interface RoutedProps {
  attempt: () => void
  /** Says something under a section. */
  tellAt: (section: string, text: string) => void
}

/** What a route that is no section of the edition shows. */
function RoutedPage({ attempt, tellAt, ...props }: WorkspaceProps & RoutedProps) {
  const { section, call, ficha } = props
  if (section === REPORT) return <ReportView {...props} />
  if (section === OBSERVATIONS) return <ObservationsPage {...props} />
  if (section === BOOK) return <BookPage {...props} nav={<SectionNav {...props} />} tellAt={tellAt} />
  if (section === RECORD) return <RecordView call={call} ficha={ficha} />
  if (section === SENDINGS || iterationOf(section) !== undefined) return <SendingsPage {...props} />
  return <SendPage {...props} attempt={attempt} />
}

/** What '¿Por qué?' asks of a ficha that is being filled: as it stands when it is asked, and who typed on this device. */
const whyOf = ({ live, draft, nameOf, go }: Filling): WhyAccess => ({
  ficha: live.getSnapshot,
  whoOf: (cell) => authorshipOf(draft.entryOf(cell), nameOf),
  onGo: go,
})

function onPaper({ draft }: WorkspaceProps, { title }: Section) {
  const { programme, period } = draft.getSnapshot().ficha
  return { programme: programme.name, service: programme.service, about: `Ficha ${period.year} · ${title}` }
}

/** A section of tables; where two stand side by side, the inspector stands under one of them. */
const hasGrid = (section: Section): boolean =>
  !isPair(section) && section.parts.some((part) => part.part === 'years' || (part.part === 'table' && !part.cards))
