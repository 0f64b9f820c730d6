import { ReportDownloads } from '../../showing/report-page/report-downloads.tsx'
import { ReportPage } from '../../showing/report-page/report-page.tsx'
import { useReport } from '../../showing/report-page/use-report.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useExamination } from '../filling-context.ts'
import { SEND } from '../routes.ts'
import type { WorkspaceProps } from '../workspace-props.ts'
import styles from './workspace.module.css'

/** The report as it will read with what is written now. */
export function ReportView({ hrefOf }: WorkspaceProps) {
  const ficha = useExamination()
  const report = useReport(ficha)
  return (
    <main className={styles.wide} id="contenido">
      <div className="row screen">
        <Anchor href={hrefOf(SEND)}>
          <Icon name="left" small /> Revisar y enviar
        </Anchor>
        <span className="dim sm grow">
          Así se leerá con lo escrito hasta ahora. Los juicios los pone la evaluación.
        </span>
      </div>
      <ReportDownloads report={report} ficha={ficha} />
      <ReportPage document={report} />
    </main>
  )
}
