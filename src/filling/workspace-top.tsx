import { useParcels } from '../sending/use-sending.ts'
import { Anchor } from '../ui/anchor.tsx'
import { SaveMarks } from '../ui/save-line.tsx'
import { Tag } from '../ui/state.tsx'
import { Separator, TopBar, TopTitle } from '../ui/top-bar.tsx'
import { useDraftPart } from './filling-context.ts'
import { useSavePlaces } from './save-places.ts'
import { standingOf } from './standing.ts'
import styles from './workspace.module.css'
import type { WorkspaceProps } from './workspace.tsx'

/** Programme, year, how the ficha stands, whether it is saved. */
export function WorkspaceTop({ draft, sending, syncing, homeHref, corner }: WorkspaceProps) {
  const lock = useDraftPart(draft, (view) => view.lock)
  useDraftPart(draft, (view) => view.ficha.version)
  const { ficha } = draft.getSnapshot()
  const parcel = useParcels(sending).get(ficha.id)
  const standing = standingOf(ficha, lock, parcel)
  const { programme, period } = ficha
  return (
    <TopBar home={homeHref}>
      <Anchor href={homeHref} className={`sm nowrap ${styles.homeLink}`}>
        Mis fichas
      </Anchor>
      <span className={styles.homeLink}>
        <Separator />
      </span>
      <TopTitle title={programme.name} sub={`${programme.service} · Ficha ${period.year} · montos nominales en M$`} />
      <Tag tone={standing.tone} icon={standing.icon}>
        {standing.text}
      </Tag>
      <span className="grow" />
      <span className={styles.homeLink}>
        <LiveSaveMarks draft={draft} syncing={syncing} />
      </span>
      {corner}
    </TopBar>
  )
}

const LiveSaveMarks = ({ draft, syncing }: Pick<WorkspaceProps, 'draft' | 'syncing'>) => (
  <SaveMarks places={useSavePlaces(draft, syncing)} />
)
