import { Anchor } from '../../ui/anchor.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { whoseAct } from '../done-words.ts'
import type { NotDone } from '../use-reviewing.ts'
import styles from './action-bar.module.css'

interface Props {
  notDone: NotDone
  /** Where it can be read who did what. */
  changesHref: string
  onSignOut: () => void
  onForget: () => void
}

/** Why the last act was not done: whose act came first and what it was, or that nobody answered. */
export function NotDoneLine({ notDone, changesHref, onSignOut, onForget }: Props) {
  const isMoved = notDone.is === 'problem' && (notDone.problem.code === 'moved' || notDone.problem.code === 'not-now')
  const isSignedOut = notDone.is === 'problem' && notDone.problem.code === 'not-signed-in'
  return (
    <div className={styles.notDone} role="alert">
      <Icon name={notDone.is === 'offline' ? 'off' : 'tri'} small />
      <span className="grow">{wordsOf(notDone)}</span>
      {isMoved && <Anchor href={changesHref}>Vea qué cambió</Anchor>}
      {isSignedOut && <LinkButton onClick={onSignOut}>Ingresar otra vez</LinkButton>}
      <Button look="subtle" aria-label="Cerrar el aviso" onClick={onForget}>
        <Icon name="close" small />
      </Button>
    </div>
  )
}

function wordsOf(notDone: NotDone): string {
  if (notDone.is === 'offline')
    return 'Sin conexión: no se hizo. Inténtelo otra vez cuando vuelva la red; lo escrito sigue en este equipo.'
  const { problem } = notDone
  const whose = whoseAct(problem)
  if (whose) return `No se hizo: ${whose} Vea cómo quedó y decida otra vez.`
  return [`No se hizo. ${problem.title}`, problem.detail].filter(Boolean).join(' ')
}
