import { useMemo } from 'react'
import { reportDocument } from '../report/document.ts'
import { ReportPage } from '../showing/report-page.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { ViewProps } from './review-desk.tsx'
import styles from './review-page.module.css'

/** The report that comes out of what was sent. */
export function ReportView({ examination }: ViewProps) {
  const document = useMemo(() => reportDocument(examination.edition, examination), [examination])
  return (
    <main className={styles.wide} tabIndex={-1} aria-label="Informe">
      <div className={`${styles.head} screen`}>
        <span className="sm dim grow">Así se lee el informe con lo que se envió.</span>
        <Button onClick={() => window.print()}>
          <Icon name="print" small /> Imprimir
        </Button>
      </div>
      <ReportPage document={document} />
    </main>
  )
}
