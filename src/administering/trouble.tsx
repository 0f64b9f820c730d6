import { Anchor } from '../ui/anchor.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './trouble.module.css'
import type { Refusal } from './use-answer.ts'

interface Props {
  refusal: Refusal
  /** What stays as it is: 'Lo escrito sigue aquí.' */
  stays?: string
  /** Asks again; absent where a button beside it does. */
  again?: () => void
}

const OFFLINE = 'Sin conexión: el servidor no responde. Revise la red de este equipo e inténtelo otra vez.'

/** Why the server did not do what was asked, in a line, and what to do. */
export function Trouble({ refusal, stays, again }: Props) {
  const offline = refusal.is === 'offline'
  const signedOut = !offline && refusal.problem.code === 'not-signed-in'
  return (
    <div className={styles.trouble} role="alert">
      <Icon name={offline ? 'off' : signedOut ? 'key' : 'x'} />
      <div>
        <p>
          {offline ? OFFLINE : signedOut ? 'Su sesión venció.' : (refusal.problem.detail ?? refusal.problem.title)}{' '}
          {signedOut && <Anchor href="/ingresar">Ingrese otra vez</Anchor>} {stays}
        </p>
        {!offline && refusal.problem.request && (
          <p className="sm dim">Si pide ayuda, mencione la solicitud {refusal.problem.request}.</p>
        )}
      </div>
      {again && !signedOut && (
        <Button onClick={again}>
          <Icon name="ref" small /> Reintentar
        </Button>
      )}
    </div>
  )
}
