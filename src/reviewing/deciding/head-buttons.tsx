import { announce } from '../../ui/announcer.tsx'
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

/** What the head of the team may do with the ficha as it stands. To remind asks for nothing: it is done at once. */
export function HeadButtons({ reviewing, onOpen }: { reviewing: Reviewing; onOpen: (act: HeadAct) => void }) {
  const { may, does, doing } = reviewing
  const remind = async () => {
    if ((await does({ name: 'remind' })).is === 'ok') announce('Se envió el aviso a quienes llenan la ficha.')
  }
  return (
    <>
      {BUTTONS.filter(({ name }) => may(name)).map(({ name, text, icon }) => (
        <Button key={name} size="md" data-act={name} onClick={() => onOpen(name)}>
          <Icon name={icon} small /> {text}
        </Button>
      ))}
      {may('remind') && (
        <Button
          size="md"
          blocked={doing !== undefined}
          title="Quienes llenan la ficha reciben un aviso con su plazo"
          onClick={() => void remind()}
        >
          <Icon name="bell" small /> Recordar
        </Button>
      )}
    </>
  )
}
