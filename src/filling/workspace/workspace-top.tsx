import { useOutbox } from '../../sending/outbox/use-sending.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Separator, TopBar, TopTitle } from '../../ui/bar/top-bar.tsx'
import { classes } from '../../ui/classes.ts'
import { SaveMarks } from '../../ui/save-line.tsx'
import { type StateWords, Tag } from '../../ui/state.tsx'
import { briefly, fichaStateOf } from '../ficha-state.ts'
import { useDraftPart } from '../filling-context.ts'
import { TOP_STATE } from '../routes.ts'
import { useNarrow } from '../use-narrow.ts'
import type { WorkspaceProps } from '../workspace-props.ts'
import { useSaveMarks, useSaveTrouble } from './use-save-marks.ts'
import styles from './workspace.module.css'

/** Programme, year, how the ficha stands, whether it is saved. */
export function WorkspaceTop({ draft, sending, syncing, homeHref, accountMenu }: WorkspaceProps) {
  const lock = useDraftPart(draft, (view) => view.lock)
  useDraftPart(draft, (view) => view.ficha.version)
  const { ficha } = draft.getSnapshot()
  const outboxMessage = useOutbox(sending).get(ficha.id)
  const state = fichaStateOf(ficha, lock, outboxMessage)
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
      <span id={TOP_STATE} className={styles.over} />
      <LiveState draft={draft} syncing={syncing} state={state} />
      <span className="grow" />
      <span className={styles.homeLink}>
        <LiveSaveMarks draft={draft} syncing={syncing} />
      </span>
      {accountMenu}
    </TopBar>
  )
}

/**
 * How the ficha stands; on a phone, where the marks have no room, what keeps it from being saved goes before, and that it
 * can be filled is only heard: its name needs the place.
 */
function LiveState({ draft, syncing, state }: Pick<WorkspaceProps, 'draft' | 'syncing'> & { state: StateWords }) {
  const trouble = useSaveTrouble(draft, syncing)
  const isNarrow = useNarrow()
  return (
    <>
      <span className={classes(styles.state, trouble && styles.homeLink, isNarrow && state.tone === 'acc' && 'vh')}>
        <Tag {...state}>{isNarrow ? briefly(state) : state.text}</Tag>
      </span>
      {trouble && (
        <span className={styles.trouble}>
          <Tag {...trouble}>{trouble.text}</Tag>
        </span>
      )}
    </>
  )
}

const LiveSaveMarks = ({ draft, syncing }: Pick<WorkspaceProps, 'draft' | 'syncing'>) => (
  <SaveMarks marks={useSaveMarks(draft, syncing)} />
)
