import { useState } from 'react'
import { documentOf } from '../drafts/editing/draft-document.ts'
import type { Examination } from '../engine/examination.ts'
import { writeAnswers } from '../ficha/answers-file.ts'
import type { FichaDocument } from '../ficha/document.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { saveFile } from '../ui/save-file.ts'
import type { WorkspaceProps } from './workspace-props.ts'

/** A ficha as it goes into a workbook: examined, and as its file. */
interface Exported {
  readonly ficha: Examination
  readonly document: FichaDocument
}

/** What is written on this device so far. */
export function writtenSoFar({ draft, live }: Pick<WorkspaceProps, 'draft' | 'live'>): Exported {
  const view = draft.getSnapshot()
  const document = documentOf(view, (answers) => writeAnswers(live.edition, view.ficha.period.year, answers))
  return { ficha: live.getSnapshot(), document }
}

/** As a workbook to be filled elsewhere. What makes it comes when it is asked for, from the device. */
async function exportBook({ ficha, document }: Exported): Promise<void> {
  const { workbookFile, WORKBOOK_TYPE } = await import('../workbook/workbook-file.ts')
  const { name, bytes } = await workbookFile(ficha, document, new Date().toISOString())
  saveFile(name, bytes, WORKBOOK_TYPE)
}

/** 'Exportar a Excel', and in a line what is being made or what couldn't be. */
export function ExportBook({ of }: { of: () => Exported }) {
  const [state, setState] = useState<'making' | 'failed'>()
  const keep = async () => {
    setState('making')
    setState(
      await exportBook(of()).then(
        () => undefined,
        () => 'failed' as const,
      ),
    )
  }
  return (
    <div>
      <Button blocked={state === 'making'} onClick={keep}>
        <Icon name="dl" small /> Exportar a Excel
      </Button>
      <p className={state === 'failed' ? 'sm err' : 'sm dim'} role="status">
        {state === 'making' && 'Preparando el libro…'}
        {state === 'failed' && 'No se pudo preparar el libro. Intente de nuevo.'}
      </p>
    </div>
  )
}
