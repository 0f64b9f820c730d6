import type { ReactNode } from 'react'
import type { Status } from '../../ficha/status.ts'
import type { Receipt } from '../../protocol/bodies.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { useFocusLeft } from '../../ui/use-focus-left.ts'
import { ExportBook } from '../export-book.tsx'
import { stageOf } from '../ficha-state.ts'
import { KeptReceipt } from '../history/kept-receipt.tsx'
import type { OpenedSubmission } from '../history/use-submission.ts'
import { OBSERVATIONS, REPORT } from '../routes.ts'
import type { WorkspaceProps } from '../workspace-props.ts'
import styles from './send.module.css'
import { WithdrawLine } from './withdraw-line.tsx'

interface Props extends WorkspaceProps {
  receipt: Receipt
  /** What was sent, to be kept as a file. */
  sent: OpenedSubmission | undefined
  children?: ReactNode
}

/** What happens with a ficha that was sent: title, and what the institution can do meanwhile. */
const STAGES: Partial<Record<Status, readonly [title: string, text: string]>> = {
  received: [
    'Ficha enviada',
    'La recibió el servidor y todavía nadie empezó a revisarla. Mientras tanto no se puede editar.',
  ],
  resubmitted: [
    'Ficha reenviada',
    'La recibió el servidor con sus respuestas y todavía nadie retomó la revisión. Mientras tanto no se puede editar.',
  ],
  inReview: [
    'Ficha en revisión',
    'La recibió el servidor y se está revisando. Mientras se revisa, no se puede editar.',
  ],
  closed: ['Revisión cerrada', 'La revisión terminó y la ficha está en evaluación. Ya no se puede editar.'],
  evaluated: ['Revisión cerrada', 'La revisión terminó y la ficha está en evaluación. Ya no se puede editar.'],
  published: ['Ficha publicada', 'La ficha está publicada. Lo publicado no cambia.'],
}

/** How a sent ficha stands, and the receipt with the file that it answers for. */
export function SentView(props: Props) {
  const { receipt, sent, draft, hrefOf, children } = props
  const view = useFocusLeft<HTMLElement>()
  const { ficha } = draft.getSnapshot()
  const [title, text] = STAGES[stageOf(ficha.status)]!
  const publication = ficha.review?.publication
  const observed = ficha.review?.observations.length ?? 0
  return (
    <main ref={view} className={styles.sent} id="contenido" tabIndex={-1}>
      <PageTitle>{title}</PageTitle>
      {children}
      <p className="dim screen">
        {text} <Anchor href={hrefOf(REPORT)}>Leer el informe</Anchor>
        {observed > 0 && (
          <>
            {' · '}
            <Anchor href={hrefOf(OBSERVATIONS)}>Leer las observaciones</Anchor>
          </>
        )}
        {publication && (
          <>
            {' · '}
            <Anchor href={`/publicadas/${publication.number}`}>Ver la publicación {publication.number}</Anchor>
          </>
        )}
      </p>
      <WithdrawLine {...props} />
      <KeptReceipt receipt={receipt} ministry={ficha.programme.ministry} document={sent?.document} />
      {sent && (
        <div className="screen">
          <ExportBook of={() => ({ ficha: sent.examination, document: sent.document })} />
        </div>
      )}
    </main>
  )
}
