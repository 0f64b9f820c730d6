import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { downloadRescue } from './section-foot.tsx'
import styles from './send.module.css'
import type { WorkspaceProps } from './workspace.tsx'

type Props = Pick<WorkspaceProps, 'draft' | 'live' | 'desk'> & { by: string }

/** Somebody else sent the ficha while this device had something of its own written: it was not sent, and isn't lost. */
export function NotSentNotice({ draft, live, desk, by }: Props) {
  const isWritten = [...draft.getSnapshot().answers.cells.keys()].some((cell) => draft.entryOf(cell))
  if (!isWritten) return null
  return (
    <section className={styles.refused} aria-label="Lo que usted escribió no se envió">
      <h2 className="warn">
        <Icon name="tri" /> Lo que usted tenía escrito en este equipo no se envió
      </h2>
      <p>La ficha la envió {by}; lo que ve aquí es lo que se envió. Lo suyo sigue guardado en este equipo.</p>
      <Button onClick={() => downloadRescue({ draft, live, desk })}>
        <Icon name="dl" small /> Guardar lo mío en un archivo
      </Button>
    </section>
  )
}
