import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './trouble.module.css'
import type { Refusal } from './use-answer.ts'

interface Props {
  refusal: Refusal
  /** What needs the network: 'la bandeja necesita la red'. */
  needs: string
  again: () => void
  onSignOut: () => void
  /** A way back. */
  children?: ReactNode
}

/** In place of what was asked: why it isn't there, and what can be done. */
export function Trouble({ refusal, needs, again, onSignOut, children }: Props) {
  const signedOut = refusal.is === 'problem' && refusal.problem.code === 'not-signed-in'
  return (
    <div className={styles.trouble} role="alert">
      <Icon name={refusal.is === 'offline' ? 'off' : 'x'} />
      <div>
        {refusal.is === 'offline' ? <NoNetwork needs={needs} /> : <Refused problem={refusal.problem} />}
        <div className={styles.actions}>
          {signedOut && (
            <Button look="fill" size="md" onClick={onSignOut}>
              Ingresar otra vez
            </Button>
          )}
          {!signedOut && canBeTried(refusal) && (
            <Button look="fill" size="md" onClick={again}>
              <Icon name="ref" small /> Reintentar
            </Button>
          )}
          {children}
        </div>
      </div>
    </div>
  )
}

/** What doesn't exist, isn't one's own or wasn't sent won't be there at the second try. */
const canBeTried = (refusal: Refusal): boolean =>
  refusal.is === 'offline' || !['not-found', 'not-allowed', 'not-sent'].includes(refusal.problem.code)

function NoNetwork({ needs }: { needs: string }) {
  return (
    <>
      <h2>Sin conexión: {needs}</h2>
      <p>El servidor no responde. Revise la red de este equipo y reintente.</p>
    </>
  )
}

function Refused({ problem }: { problem: Extract<Refusal, { is: 'problem' }>['problem'] }) {
  return (
    <>
      <h2>{problem.title}</h2>
      {problem.detail && <p>{problem.detail}</p>}
      {problem.problems && <Places problems={problem.problems} />}
      {problem.request && <p className="dim">Si pide ayuda, mencione la solicitud {problem.request}.</p>}
    </>
  )
}

/** What can't be read: where, and what is wrong there. */
export function Places({ problems }: { problems: readonly { where: string; what: string }[] }) {
  return (
    <ul className={styles.places}>
      {problems.map(({ where, what }) => (
        <li key={`${where} ${what}`}>
          <code>{where}</code> {what}
        </li>
      ))}
    </ul>
  )
}
