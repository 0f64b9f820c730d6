import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { listed } from '../../ficha/counted.ts'
import type { Finding } from '../../ficha/finding.ts'
import { tallyOf } from '../../showing/cuadratura/balance.ts'
import { Cuadratura } from '../../showing/cuadratura/cuadratura.tsx'
import type { OnCorrect } from '../../showing/cuadratura/suspects.tsx'
import { Findings, sortFindings } from '../../showing/findings/findings.tsx'
import { cellId } from '../../showing/reading/reading-cell.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { useFilling, useSettled, useSettledExamination } from '../filling-context.ts'
import { equationsSoFar, useEquations } from '../judged-so-far.ts'
import observed from '../returned/observations.module.css'
import { ObservationsHere } from '../returned/observations-here.tsx'
import { focusCell } from '../section/edit-section.tsx'
import { NextButton } from '../section/selection-line.tsx'
import { useTypedFieldsAtRest } from '../table-being-typed.ts'
import { useCellInFocus } from '../use-cell-in-focus.ts'
import { useSaidOnce } from '../use-said-once.ts'
import { Drawer, DrawerTag } from './drawer.tsx'
import { useCorrection } from './use-correction.ts'

// Comes when somebody explains a finding; the service worker keeps it for when there is no network.
const JustifyBox = lazy(() => import('../justifying/justify-box.tsx').then((all) => ({ default: all.JustifyBox })))

/** The live panels: does it add up, and what the report will say. */
export function Panels({ hidden, onNext }: { hidden: boolean; onNext: () => void }) {
  return (
    <Drawer ref={useBusy()} tag={<LiveTag />} beside={<NextButton look="fill" onNext={onNext} />} hidden={hidden}>
      <LiveCuadratura />
      <LiveFindings />
    </Drawer>
  )
}

/** While somebody types they say what stood there a moment ago, and that they do; nothing is drawn for it. */
function useBusy() {
  const { waiting } = useFilling().live.settled
  const aside = useRef<HTMLElement>(null)
  useEffect(
    () => waiting.subscribe(() => aside.current?.setAttribute('aria-busy', String(waiting.getSnapshot()))),
    [waiting],
  )
  return aside
}

function LiveTag() {
  useTypedFieldsAtRest()
  const text = useSettled((ficha) => JSON.stringify(tallyOf(equationsSoFar(ficha))))
  const printed = useSettled(({ findings }) => sortFindings(findings).printed.length)
  const tally = JSON.parse(text) as ReturnType<typeof tallyOf>
  useSaidOnce(balanceSaid(tally))
  return <DrawerTag {...tally} printed={printed} />
}

/** What is worth hearing: that it stopped adding up, or does now; not each cell that is filled meanwhile. */
const balanceSaid = ({ tone, text }: ReturnType<typeof tallyOf>): string =>
  tone === 'dim' ? '' : `Cuadratura: ${text.charAt(0).toLowerCase()}${text.slice(1)}.`

function LiveCuadratura() {
  const ficha = useSettledExamination()
  const equations = useEquations()
  const { draft, go, locked } = useFilling()
  const at = useCellInFocus()
  const { correct, made, takeBack } = useCorrection((cell) => draft.typed(cell))
  const correctHere = useCallback<OnCorrect>(
    (correction, isOffered) => {
      correct(correction, isOffered)
      // The button goes with what it mended: the focus goes back to where it was, or to what changed.
      if (at && document.getElementById(cellId(at))) focusCell(at)
      else go(correction.cell)
    },
    [correct, at, go],
  )
  return (
    <Cuadratura ficha={ficha} equations={equations} onGo={go} onCorrect={locked ? undefined : correctHere}>
      {made && (
        <p className="sm">
          {made.label}: se corrigió a {made.correction.typed || 'en blanco'}.{' '}
          <LinkButton onClick={takeBack}>Deshacer la corrección</LinkButton>
        </p>
      )}
    </Cuadratura>
  )
}

const framed = (cards: ReactNode) => <div className={observed.here}>{cards}</div>

/** Its findings change seldom: most keys leave it as it is. */
function LiveFindings() {
  const { findings } = useSettledExamination()
  const { go, locked, tell } = useFilling()
  useLapseNotice(findings, tell)
  const [writing, setWriting] = useState<string>()
  const goTo = useCallback((finding: Finding) => finding.cells[0] && go(finding.cells[0]), [go])
  const write = useCallback(
    (finding: Finding) => setWriting((before) => (before === finding.id ? undefined : finding.id)),
    [],
  )
  const under = useCallback(
    (finding: Finding) => (
      <>
        {finding.id === writing && (
          <Suspense>
            <JustifyBox finding={finding} onDone={() => setWriting(undefined)} />
          </Suspense>
        )}
        <ObservationsHere place={{ kind: 'finding', at: finding.id }} frame={framed} />
      </>
    ),
    [writing],
  )
  return <Findings findings={findings} onGo={goTo} onJustify={locked ? undefined : write} under={under} />
}

const lapsedOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => finding.justification?.state === 'lapsed')

/** Says it when what is typed makes a justification lapse: what it explained is no longer what stands there. */
function useLapseNotice(findings: readonly Finding[], tell: (notice: string) => void): void {
  const known = useRef<ReadonlySet<string>>(undefined)
  useEffect(() => {
    const lapsed = lapsedOf(findings)
    const news = known.current ? lapsed.filter((finding) => !known.current!.has(finding.id)) : []
    known.current = new Set(lapsed.map((finding) => finding.id))
    if (news.length > 0) tell(noticeOf(news))
  }, [findings, tell])
}

function noticeOf(news: readonly Finding[]): string {
  const titles = listed(news.map((finding) => `«${finding.title}»`))
  return news.length === 1
    ? `Caducó la justificación de ${titles}: los valores cambiaron. El texto sigue ahí.`
    : `Caducaron ${news.length} justificaciones: ${titles}. Los valores cambiaron; los textos siguen ahí.`
}
