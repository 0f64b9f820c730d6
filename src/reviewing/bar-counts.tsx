import type { Observation } from '../protocol/review.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { useDisclosure } from '../ui/disclosure.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './action-bar.module.css'
import { countObservations, draftsCounted, openCounted } from './observation-words.ts'
import type { HeldNote } from './use-notes.ts'

interface Props {
  observations: readonly Observation[]
  drafts: readonly HeldNote[]
  onOpenDraft: (note: HeldNote) => void
}

/** '1 abierta · 1 por resolver · 1 borrador sin agregar'; the drafts open one by one. */
export function BarCounts({ observations, drafts, onOpenDraft }: Props) {
  const { open, answered } = countObservations(observations)
  const said = [observations.length > 0 && answered > 0 && `${answered} por resolver`].filter(Boolean)
  return (
    <span className={styles.counts}>
      <b>{observations.length === 0 ? 'Sin observaciones' : openCounted(open)}</b>
      {said.map((one) => (
        <span key={String(one)} className="dim">
          {' '}
          · {one}
        </span>
      ))}
      {drafts.length > 0 && <Drafts drafts={drafts} onOpen={onOpenDraft} />}
    </span>
  )
}

function Drafts({ drafts, onOpen }: { drafts: readonly HeldNote[]; onOpen: Props['onOpenDraft'] }) {
  const list = useDisclosure()
  return (
    <span className={styles.drafts}>
      <span className="dim"> · </span>
      <Button look="subtle" {...list.button}>
        <Icon name="pen" small /> {draftsCounted(drafts.length)}
      </Button>
      {list.open && (
        <ul {...list.panel} className={styles.draftList} aria-label="Borradores sin agregar">
          {drafts.map((note) => (
            <li key={note.key}>
              <LinkButton
                onClick={() => {
                  list.close()
                  onOpen(note)
                }}
              >
                {note.written.label}
              </LinkButton>
              <span className="xs dim clip">{note.written.text}</span>
            </li>
          ))}
        </ul>
      )}
    </span>
  )
}
