import { useId } from 'react'
import type { Account } from '../../protocol/identity.ts'
import { printAge, printMoment } from '../../ui/print-time.ts'
import { Tag } from '../../ui/state.tsx'
import styles from './account.module.css'

/** The use of a session is written down every five minutes: less than that is now. */
const NOW_MS = 6 * 60_000

/** Where the account is open: since when and when it was used last. Not from where: addresses aren't kept. */
export function OpenSessions({ sessions, now = Date.now() }: { sessions: Account['sessions']; now?: number }) {
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>Sesiones abiertas</h2>
      <ul className={styles.sessions}>
        {sessions.map((one) => (
          <li key={`${one.startedAt} ${one.usedAt} ${one.isThis}`}>
            <span>{one.startedAt ? `Desde el ${printMoment(one.startedAt)}` : 'Desde antes de esta versión'}</span>
            <span className="dim">{lastUse(one.usedAt, now)}</span>
            {one.isThis && (
              <Tag tone="acc" icon="pc">
                Esta
              </Tag>
            )}
          </li>
        ))}
      </ul>
      <p className="dim">Una sesión se cierra sola 12 horas después de su último uso.</p>
    </section>
  )
}

const lastUse = (usedAt: string, now: number): string => {
  const age = now - Date.parse(usedAt)
  return age < NOW_MS ? 'en uso ahora' : `último uso hace ${printAge(age)}`
}
