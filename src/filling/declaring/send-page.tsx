import { useDraft } from '../../drafts/editing/use-draft.ts'
import { useSending } from '../../sending/outbox/use-sending.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { useExamination } from '../filling-context.ts'
import { Justifications } from '../justifying/justifications.tsx'
import { Conflicts } from '../section/conflicts.tsx'
import type { WorkspaceProps } from '../workspace-props.ts'
import { QueueView } from './queue-view.tsx'
import { RefusedView } from './refused-view.tsx'
import styles from './send.module.css'
import { SendAside } from './send-aside.tsx'
import { Noted, SendErrors, Unanswered } from './send-errors.tsx'

/** Revisar y enviar: what blocks, what waits for a justification, the declaration, the sending and its receipt. */
export function SendPage(props: WorkspaceProps & { attempt: () => void }) {
  const { draft, sending } = props
  const { ficha: held, lock } = useDraft(draft)
  const ficha = useExamination()
  const outboxMessage = useSending(sending, held.id)
  return (
    <>
      <main className={styles.main} id="contenido">
        <PageTitle>Revisar y enviar</PageTitle>
        {outboxMessage?.problem && !lock && <RefusedView {...props} problem={outboxMessage.problem} />}
        <Conflicts />
        <Unanswered {...props} />
        <SendErrors ficha={ficha} />
        <Justifications ficha={ficha} />
        <Noted ficha={ficha} />
      </main>
      <aside className={styles.aside} aria-label="Envío">
        {lock === 'queued' && outboxMessage ? (
          <QueueView {...props} outboxMessage={outboxMessage} />
        ) : (
          <SendAside {...props} examination={ficha} />
        )}
      </aside>
    </>
  )
}
