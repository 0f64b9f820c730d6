import { useId, useState } from 'react'
import type { Examination } from '../../engine/examination.ts'
import type { ReportDocument } from '../../ficha/report-document.ts'
import { fileName } from '../../report/file-name.ts'
import type { PdfMaker, PdfState } from '../../report/pdf-maker.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { usePdfMaker } from './pdf-maker-context.ts'
import styles from './report-downloads.module.css'
import { REPORT_FORMATS } from './report-formats.ts'

/** What is being made, or what couldn't be: said in a line under the buttons. */
type Outcome = { readonly is: 'making' | 'failed'; readonly name: string } | undefined

/** How a format is made and kept, telling how it goes. */
type Keep = (name: string, extension: string, type: string, make: () => Promise<string | Uint8Array>) => void

/** The report as a file, in every format that institutions use, or on paper. */
export function ReportDownloads({ report, ficha }: { report: ReportDocument; ficha: Examination }) {
  const [outcome, setOutcome] = useState<Outcome>()
  const pdf = usePdfMaker()
  const keep: Keep = async (name, extension, type, make) => {
    setOutcome({ is: 'making', name })
    try {
      saveFile(fileName(report, extension), (await make()) as BlobPart, type)
      setOutcome(undefined)
    } catch {
      setOutcome({ is: 'failed', name })
    }
  }
  return (
    <fieldset className={`${styles.bar} screen`} aria-label="Descargar el informe">
      <span className={styles.label}>Descargar</span>
      {pdf && <PdfButton {...pdf} report={report} keep={keep} />}
      {REPORT_FORMATS.map(({ id, name, type, make }) => (
        <Button key={id} onClick={() => keep(name, id, type, () => make(report, ficha))}>
          {name}
        </Button>
      ))}
      <Button onClick={() => window.print()}>
        <Icon name="print" small /> Imprimir
      </Button>
      <OutcomeLine outcome={outcome} />
    </fieldset>
  )
}

/** Said when it is pressed and again when it fails; nothing once the browser has the file. */
function OutcomeLine({ outcome }: { outcome: Outcome }) {
  const failed = outcome?.is === 'failed'
  return (
    <p className={failed ? `${styles.outcome} err` : styles.outcome} role="status">
      {outcome?.is === 'making' && `Preparando ${outcome.name}…`}
      {failed && (
        <>
          <Icon name="x" small /> No se pudo preparar {outcome.name}. Intente de nuevo; si no resulta, use otro formato.
        </>
      )}
    </p>
  )
}

/** Why there is no PDF yet, in each state of its engine. */
const WHY: Record<Exclude<PdfState, 'ready'>, string> = {
  fetching: 'El PDF estará listo cuando termine de bajar lo que lo prepara (una vez por equipo).',
  unfetched: 'Para hacer PDF, este equipo baja unos 11 MB, una sola vez.',
  failed: 'No se pudo bajar lo que prepara el PDF. Revise la conexión.',
}

interface PdfProps {
  maker: PdfMaker
  state: PdfState
  report: ReportDocument
  keep: Keep
}

/** The engine of the PDF is fetched once for each computer: until then the button says how that goes. */
function PdfButton({ maker, state, report, keep }: PdfProps) {
  const why = useId()
  if (state === 'ready')
    return <Button onClick={() => keep('PDF', 'pdf', 'application/pdf', () => maker.make(report))}>PDF</Button>
  const isWaiting = state === 'fetching'
  return (
    <>
      <Button blocked={isWaiting} aria-describedby={why} onClick={() => maker.fetchAgain()}>
        {isWaiting ? 'PDF (preparando…)' : state === 'failed' ? 'PDF: reintentar' : 'Preparar PDF'}
      </Button>
      <span id={why} className={styles.why}>
        {state === 'failed' && <Icon name="x" small />} {WHY[state]}
      </span>
    </>
  )
}
