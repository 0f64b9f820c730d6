import { useState } from 'react'
import type { Refusal } from '../../asking/refusal.ts'
import { TroubleLine } from '../../asking/trouble.tsx'
import type { LoadKind } from '../../protocol/loads/load-kind.ts'
import { tableFile } from '../../showing/table-file.ts'
import { announce } from '../../ui/announcer.tsx'
import { ExportButtons, type TableFormat } from '../../ui/list/export-buttons.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useAdministering } from '../administering-context.ts'
import { countedRows } from '../words.ts'
import { fileStem } from './list-files.ts'

/** The whole list as a file that can be loaded again. */
export function Downloads({ kind }: { kind: LoadKind }) {
  const { call } = useAdministering()
  const [refusal, setRefusal] = useState<Refusal>()
  const download = async (format: TableFormat) => {
    const said = await call('administrationExport', { params: { kind: kind.id } })
    setRefusal(said.is === 'ok' ? undefined : said)
    if (said.is !== 'ok') return
    saveFile(`${fileStem(kind)}.${format}`, await tableFile(format, kind.title, said.value))
    announce(`Se descargó la lista: ${countedRows(said.value.rows.length, kind)}`)
  }
  return (
    <>
      <ExportButtons does="Descargar" size="md" onExport={(format) => void download(format)} />
      {refusal && <TroubleLine refusal={refusal} />}
    </>
  )
}
