import { useState } from 'react'
import type { Refusal } from '../../asking/refusal.ts'
import { TroubleLine } from '../../asking/trouble.tsx'
import type { LoadKind } from '../../protocol/loads/load-kind.ts'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useAdministering } from '../administering-context.ts'
import { counted } from '../words.ts'
import { type TableFormat, tableFile } from './table-files.ts'

/** The whole list as a file that can be loaded again. */
export function Downloads({ kind }: { kind: LoadKind }) {
  const { call } = useAdministering()
  const [refusal, setRefusal] = useState<Refusal>()
  const download = async (format: TableFormat) => {
    const said = await call('administrationExport', { params: { kind: kind.id } })
    setRefusal(said.is === 'ok' ? undefined : said)
    if (said.is !== 'ok') return
    saveFile(`${fileStem(kind)}.${format}`, await tableFile(format, kind.title, said.value))
    announce(`Se descargó la lista: ${counted(said.value.rows.length, kind)}`)
  }
  return (
    <>
      <Button size="md" onClick={() => void download('xlsx')} aria-label="Descargar XLSX">
        <Icon name="dl" small /> XLSX
      </Button>
      <Button size="md" onClick={() => void download('csv')} aria-label="Descargar CSV">
        <Icon name="dl" small /> CSV
      </Button>
      {refusal && <TroubleLine refusal={refusal} />}
    </>
  )
}

/** 'cifras-de-anos-anteriores' */
export const fileStem = ({ title }: LoadKind): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
