import { documentOf, documentToSign, typedCells } from '../../drafts/editing/draft-document.ts'
import { repliesToSend } from '../../drafts/journal/replies.ts'
import { writeAnswers } from '../../ficha/answers-file.ts'
import type { Syncing } from '../../sending/syncing/syncing.ts'
import type { WorkspaceProps } from '../workspace-props.ts'

/** How long sending waits to hear what colleagues typed; without an answer it is queued as it stands on the screen. */
const PATIENCE_MS = 4_000

/**
 * Freezes what is on the screen and queues it, once everything typed is kept and what colleagues typed has come. When
 * that changed something, nothing is sent: nobody signs what they haven't seen.
 */
export async function sendNow(props: WorkspaceProps): Promise<'queued' | 'notQueued' | 'changed'> {
  const { draft, syncing, store } = props
  const seen = draft.getSnapshot()
  const { id } = seen.ficha
  await withPatience(syncing.sync(id))
  const cursor = await syncing.cursor(id)
  await draft.whenCaughtUp()
  const now = draft.getSnapshot()
  const isSame = (part: 'answers' | 'justifications' | 'replies') => now[part] === seen[part]
  if (!(isSame('answers') && isSame('justifications') && isSame('replies'))) return 'changed'
  return freeze(props, { cursor, device: store.device })
}

async function freeze({ draft, store, sending, live }: WorkspaceProps, journal: { cursor: number; device: string }) {
  const outcome = await draft.holdStill(async (view) => {
    const year = view.ficha.period.year
    const typed = typedCells(draft, view.answers, store.account)
    const document = documentOf(view, (answers) => writeAnswers(live.edition, year, answers), typed)
    const asked = new Set(live.getSnapshot().findings.map((finding) => finding.rule))
    return sending.send({
      ficha: view.ficha.id,
      version: view.ficha.version,
      document: documentToSign(document, asked),
      journal,
      replies: repliesToSend(view.ficha.review?.observations, view.replies),
    })
  })
  return outcome.is
}

const withPatience = (round: ReturnType<Syncing['sync']>): Promise<void> =>
  Promise.race([round, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))])
