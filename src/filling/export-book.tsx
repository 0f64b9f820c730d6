import { useState } from 'react'
import { documentOf } from '../drafts/editing/draft-document.ts'
import { writeAnswers } from '../ficha/answers-file.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { saveFile } from '../ui/save-file.ts'
import type { WorkspaceProps } from './workspace-props.ts'

type ExportProps = Pick<WorkspaceProps, 'draft' | 'live'>

/** What is written so far as a workbook to be filled elsewhere. What makes it comes when it is asked for, from the device. */
async function exportBook({ draft, live }: ExportProps): Promise<void> {
  const { workbookFile, WORKBOOK_TYPE } = await import('../workbook/workbook-file.ts')
  const view = draft.getSnapshot()
  const document = documentOf(view, (answers) => writeAnswers(live.edition, view.ficha.period.year, answers))
  const { name, bytes } = await workbookFile(live.getSnapshot(), document, new Date().toISOString())
  saveFile(name, bytes, WORKBOOK_TYPE)
}

/** 'Exportar a Excel', and in a line what is being made or what couldn't be. */
export function ExportBook(props: ExportProps) {
  const [state, setState] = useState<'making' | 'failed'>()
  const keep = async () => {
    setState('making')
    setState(
      await exportBook(props).then(
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
