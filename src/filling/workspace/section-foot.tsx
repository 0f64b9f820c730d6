import { useSyncExternalStore } from 'react'
import type { Section } from '../../ficha/section.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Button, buttonClass, LinkButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { keepPlace } from '../../ui/return-to.ts'
import { SaveLine } from '../../ui/save-line.tsx'
import { downloadRescue, type RescueProps } from '../download-rescue.ts'
import { useDraftPart } from '../filling-context.ts'
import { placeNow } from '../last-cell.ts'
import { SEND } from '../routes.ts'
import type { WorkspaceProps } from '../workspace-props.ts'
import { useSaveMarks, useSyncState } from './use-save-marks.ts'
import type { Undo } from './use-undo.ts'
import styles from './workspace.module.css'

/** What a button has room for; the heading says it whole. */
const shortTitle = ({ short, title }: { short?: string | undefined; title: string }): string => short ?? title

type Page = Pick<Section, 'id' | 'title' | 'short'>
type Props = WorkspaceProps & { undo: Undo }

/** Under the section: back and forth, undo, and the line that says whether it is saved. */
export function SectionFoot({ draft, live, store, syncing, section, hrefOf, signInHref, undo }: Props) {
  const canUndo = useDraftPart(draft, (view) => view.canUndo)
  const canRedo = useDraftPart(draft, (view) => view.canRedo)
  const lock = useDraftPart(draft, (view) => view.lock)
  const pages: Page[] = [...live.edition.sections, { id: SEND, title: 'Revisar y enviar' }]
  const at = pages.findIndex((one) => one.id === section)
  const [before, after] = [pages[at - 1], pages[at + 1]]
  return (
    <footer className={styles.foot}>
      {before && (
        <Anchor href={hrefOf(before.id)} className={buttonClass({ size: 'md' })}>
          <Icon name="left" small /> <span className="clip">{shortTitle(before)}</span>
        </Anchor>
      )}
      {!lock && (
        <span className={classes('row', styles.undo)}>
          <Button
            look="subtle"
            blocked={!canUndo}
            onClick={() => undo(false)}
            aria-label="Deshacer"
            title="Deshacer (Ctrl Z)"
          >
            <Icon name="back" small />
          </Button>
          <Button
            look="subtle"
            blocked={!canRedo}
            onClick={() => undo(true)}
            aria-label="Rehacer"
            title="Rehacer (Ctrl Y)"
          >
            <Icon name="forward" small />
          </Button>
        </span>
      )}
      <span className="grow" />
      <span className={styles.saved}>
        <LiveSaveLine draft={draft} syncing={syncing} />
      </span>
      <SignInAgain draft={draft} syncing={syncing} href={signInHref} />
      <Rescue draft={draft} live={live} store={store} />
      {after && (
        <Anchor href={hrefOf(after.id)} className={buttonClass({ look: 'fill', size: 'md' })}>
          <span className="clip">Siguiente: {shortTitle(after)}</span> <Icon name="right" small />
        </Anchor>
      )}
    </footer>
  )
}

/** Drawn again with every key, and nothing else of the foot with it. */
const LiveSaveLine = ({ draft, syncing }: Pick<WorkspaceProps, 'draft' | 'syncing'>) => (
  <SaveLine marks={useSaveMarks(draft, syncing)} />
)

/** The session is over: what is typed is kept here, and goes to the server once they are in again. */
function SignInAgain({ draft, syncing, href }: Pick<WorkspaceProps, 'draft' | 'syncing'> & { href: string }) {
  const state = useSyncState(syncing, draft.getSnapshot().ficha.id)
  const isOver = state.state === 'waiting' && state.delay === 'signedOut'
  return isOver ? (
    <Anchor href={href} onClick={() => keepPlace(placeNow())}>
      Ingresar otra vez
    </Anchor>
  ) : null
}

/** When this device fails to keep what is typed: why, try again, and a file with everything. */
export function Rescue({ draft, live, store }: RescueProps) {
  const reason = useSyncExternalStore(draft.saving.subscribe, () => reasonOf(draft))
  if (reason === undefined) return null
  return (
    <span className="sm err">
      {reason} <LinkButton onClick={() => draft.retrySaving()}>Intentar ahora</LinkButton>{' '}
      <LinkButton onClick={() => downloadRescue({ draft, live, store })}>Descargar archivo de rescate</LinkButton>
    </span>
  )
}

function reasonOf(draft: RescueProps['draft']): string | undefined {
  const saving = draft.saving.getSnapshot()
  return saving.state === 'failed' ? saving.reason : undefined
}
