import { useMemo } from 'react'
import { reportDocument } from '../report/document.ts'
import { ReportDownloads } from '../showing/report-downloads.tsx'
import { ReportPage } from '../showing/report-page.tsx'
import type { ViewProps } from './review-desk.tsx'
import styles from './review-page.module.css'

/** The report that comes out of what was sent. */
export function ReportView({ examination }: ViewProps) {
  const document = useMemo(() => reportDocument(examination.edition, examination), [examination])
  return (
    <main className={styles.wide} tabIndex={-1} aria-label="Informe">
      <div className={`${styles.head} screen`}>
        <span className="sm dim grow">Así se lee el informe con lo que se envió.</span>
      </div>
      <ReportDownloads report={document} ficha={examination} />
      <ReportPage document={document} />
    </main>
  )
}
