import { useEffect, useState } from 'react'
import { agreeing } from '../../ficha/counted.ts'
import type { Syncing } from '../../sending/syncing/syncing.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { downloadRescue } from '../download-rescue.ts'
import type { WorkspaceProps } from '../workspace-props.ts'
import styles from './send.module.css'

type Props = Pick<WorkspaceProps, 'draft' | 'live' | 'store' | 'syncing'> & { by: string }

/** Somebody else sent the ficha while this device had something of its own written: it was not sent, and isn't lost. */
export function NotSentNotice({ draft, live, store, syncing, by }: Props) {
  const left = useLeftHere(syncing, draft.getSnapshot().ficha.id)
  if (left === 0) return null
  return (
    <section className={classes(styles.refused, styles.left)} aria-label="Lo que usted escribió no se envió">
      <h2 className="warn">
        <Icon name="tri" /> Lo que usted tenía escrito en este equipo no se envió
      </h2>
      <p>
        La ficha la envió {by}; lo que ve aquí es lo que se envió.{' '}
        {agreeing(left, 'Un cambio suyo', `${left} cambios suyos`)} no había llegado al servidor, y sigue guardado en
        este equipo.
      </p>
      <Button onClick={() => downloadRescue({ draft, live, store })}>
        <Icon name="dl" small /> Guardar lo mío en un archivo
      </Button>
    </section>
  )
}

/** Changes typed here that the server never got. */
function useLeftHere(syncing: Syncing, ficha: string): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const count = () => void syncing.countUnsent(ficha).then(setLeft, () => undefined)
    count()
    return syncing.subscribe(count)
  }, [syncing, ficha])
  return left
}
