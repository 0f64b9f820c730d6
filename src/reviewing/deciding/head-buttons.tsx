import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-shapes.tsx'
import type { Reviewing } from '../reviewing.ts'

export type HeadAct = 'assign' | 'extend' | 'reopen'

const BUTTONS: readonly { name: HeadAct; text: string; icon: IconName }[] = [
  { name: 'assign', text: 'Asignar', icon: 'forward' },
  { name: 'extend', text: 'Extender el plazo', icon: 'clock' },
  { name: 'reopen', text: 'Reabrir', icon: 'back' },
]

/** What the head of the team may do with the ficha as it stands. */
export const HeadButtons = ({ may, onOpen }: Pick<Reviewing, 'may'> & { onOpen: (act: HeadAct) => void }) =>
  BUTTONS.filter(({ name }) => may(name)).map(({ name, text, icon }) => (
    <Button key={name} size="md" data-act={name} onClick={() => onOpen(name)}>
      <Icon name={icon} small /> {text}
    </Button>
  ))
