import { useMemo } from 'react'
import { reportDocument } from '../../report/document.ts'
import { ReportDownloads } from '../../showing/report-page/report-downloads.tsx'
import { ReportPage } from '../../showing/report-page/report-page.tsx'
import type { Sent } from './use-submission.ts'

/** The report of what was sent. */
export function SentReport({ examination }: Pick<Sent, 'examination'>) {
  const report = useMemo(() => reportDocument(examination.edition, examination), [examination])
  return (
    <>
      <ReportDownloads report={report} ficha={examination} />
      <ReportPage document={report} />
    </>
  )
}
