import type { Call } from '../../protocol/client.ts'
import type { Observation } from '../../protocol/review.ts'
import { AssignForm } from '../deciding/assign-form.tsx'
import { ExtendForm, ReopenForm } from '../deciding/deadline-forms.tsx'
import type { HeadAct } from '../deciding/head-buttons.tsx'
import { Composer } from '../observing/composer.tsx'
import { ObservationPanel } from '../observing/observation-panel.tsx'
import type { ComposerState } from '../observing/use-composer.ts'
import styles from '../review-screen.module.css'
import type { Reviewing } from '../reviewing.ts'
import { KeysHelp } from './keys-help.tsx'

/** What stands beside the ficha on demand. */
export type BesideFicha =
  | { readonly is: 'observation'; readonly id: string }
  | { readonly is: 'help' }
  | { readonly is: HeadAct }

interface Props {
  side: BesideFicha | undefined
  composer: ComposerState | undefined
  reviewing: Reviewing
  call: Call
  singleKeys: boolean
  onSingleKeys: (on: boolean) => void
  /** Goes to the place of an observation; undefined when it isn't in this ficha any more. */
  goTo: (observation: Observation) => (() => void) | undefined
  onClose: () => void
}

/** Beside the ficha, on a phone over it: what is being written, the thread of an observation, a form, or the keys. */
export function DeskSide(props: Props) {
  const content = contentOf(props)
  return content && <aside className={styles.side}>{content}</aside>
}

/** Writing goes before reading. */
function contentOf({ side, composer, reviewing, call, goTo, onClose, ...keys }: Props) {
  if (composer) return <Composer key={composer.id} composer={composer} />
  const form = { reviewing, onClose }
  switch (side?.is) {
    case undefined:
      return null
    case 'help':
      return <KeysHelp {...keys} onClose={onClose} />
    case 'assign':
      return <AssignForm {...form} call={call} />
    case 'extend':
      return <ExtendForm {...form} />
    case 'reopen':
      return <ReopenForm {...form} />
    case 'observation': {
      const observation = reviewing.review.observations.find(({ id }) => id === side.id)
      return observation ? (
        <ObservationPanel observation={observation} reviewing={reviewing} onGo={goTo(observation)} onClose={onClose} />
      ) : null
    }
  }
}
