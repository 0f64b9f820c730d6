import type { InboxCounts } from '../../protocol/inbox.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { State } from '../../ui/state.tsx'
import styles from './inbox-controls.module.css'
import type { TableFormat } from './inbox-files.ts'

export interface Exporting {
  readonly download: (format: TableFormat) => void
  readonly isBusy: boolean
  /** What went wrong, or what the file lacks. */
  readonly said: string | undefined
}

/** How many pass the filters, and what is filtered as a file. */
export function InboxExports({ counts, download, isBusy, said }: Exporting & { counts: InboxCounts | undefined }) {
  return (
    <span className={styles.exports}>
      <span className="sm dim">{counts && countWords(counts)}</span>
      <Button blocked={isBusy} onClick={() => download('xlsx')} aria-label="Exportar a XLSX" data-export>
        <Icon name="dl" small /> XLSX
      </Button>
      <Button blocked={isBusy} onClick={() => download('csv')} aria-label="Exportar a CSV">
        CSV
      </Button>
      <span role="alert">{said && <State tone="warn">{said}</State>}</span>
    </span>
  )
}

/** '14 de 212' */
const countWords = ({ matching, reached }: InboxCounts): string =>
  `${matching.toLocaleString('es-CL')} de ${reached.toLocaleString('es-CL')}`
