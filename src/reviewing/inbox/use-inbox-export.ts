import { useState } from 'react'
import type { Call } from '../../protocol/client.ts'
import { type InboxQuery, LONGEST_EXPORT } from '../../protocol/inbox.ts'
import { announce } from '../../ui/announcer.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { fichasCounted } from '../status-words.ts'
import type { Exporting } from './inbox-exports.tsx'
import { inboxFile, type TableFormat } from './inbox-files.ts'
import { firstPage, inboxAddress } from './inbox-query.ts'

const CUT = `El archivo trae las primeras ${LONGEST_EXPORT.toLocaleString('es-CL')} fichas: filtre para tener el resto.`
const OFFLINE = 'Sin conexión: exportar necesita la red.'

/** The file of everything that passes the filters, in the order on the screen. */
export function useInboxExport(call: Call, query: InboxQuery): Exporting {
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<string>()
  const download = async (format: TableFormat) => {
    setBusy(true)
    setSaid(undefined)
    const result = await call('inboxExport', { query: inboxAddress(firstPage(query)) })
    if (result.is === 'ok') {
      const { rows, isCut } = result.value
      saveFile(`bandeja.${format}`, await inboxFile(format, rows))
      announce(`Se descargó la bandeja: ${fichasCounted(rows.length)}`)
      if (isCut) setSaid(CUT)
    } else setSaid(result.is === 'offline' ? OFFLINE : (result.problem.detail ?? result.problem.title))
    setBusy(false)
  }
  return { download: (format) => void download(format), isBusy, said }
}
