import { useState } from 'react'
import { refusalWords } from '../../asking/refusal.ts'
import type { Call } from '../../protocol/client.ts'
import { type InboxCounts, type InboxQuery, LONGEST_EXPORT } from '../../protocol/inbox.ts'
import { announce } from '../../ui/announcer.tsx'
import type { TableFormat } from '../../ui/list/export-buttons.tsx'
import { ExportButtons } from '../../ui/list/export-buttons.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { State } from '../../ui/state.tsx'
import { fichasCounted, printHowMany } from '../status-words.ts'
import styles from './inbox-controls.module.css'
import { inboxFile } from './inbox-files.ts'
import { askedInbox, firstPage } from './inbox-query.ts'

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
      <ExportButtons does="Exportar a" blocked={isBusy} onExport={download} />
      <span role="alert">{said && <State tone="warn">{said}</State>}</span>
    </span>
  )
}

/** '14 de 212' */
const countWords = ({ matching, reached }: InboxCounts): string =>
  `${printHowMany(matching)} de ${printHowMany(reached)}`

const CUT = `El archivo trae las primeras ${printHowMany(LONGEST_EXPORT)} fichas: filtre para tener el resto.`
const OFFLINE = 'Sin conexión: exportar necesita la red.'

/** The file of everything that passes the filters, in the order on the screen. */
export function useInboxExport(call: Call, query: InboxQuery): Exporting {
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<string>()
  const download = async (format: TableFormat) => {
    setBusy(true)
    setSaid(undefined)
    const result = await call('inboxExport', { query: askedInbox(firstPage(query)) })
    if (result.is === 'ok') {
      const { rows, isCut } = result.value
      saveFile(`bandeja.${format}`, await inboxFile(format, rows))
      announce(`Se descargó la bandeja: ${fichasCounted(rows.length)}`)
      if (isCut) setSaid(CUT)
    } else setSaid(refusalWords(result, OFFLINE))
    setBusy(false)
  }
  return { download: (format) => void download(format), isBusy, said }
}
