import { Suspense } from 'react'
import { ReportDownloads } from '../../showing/report-page/report-downloads.tsx'
import { ReportPage } from '../../showing/report-page/report-page.tsx'
import { useReport } from '../../showing/report-page/use-report.ts'
import type { OpenedSubmission } from './use-submission.ts'

/** The report of what was sent, once the layout of its edition is here. */
export const SentReport = (props: Pick<OpenedSubmission, 'examination'>) => (
  <Suspense fallback={<p className="dim sm">Preparando el informe…</p>}>
    <Report {...props} />
  </Suspense>
)

function Report({ examination }: Pick<OpenedSubmission, 'examination'>) {
  const report = useReport(examination)
  return (
    <>
      <ReportDownloads report={report} ficha={examination} />
      <ReportPage document={report} />
    </>
  )
}
