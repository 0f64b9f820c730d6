import type { ReactNode } from 'react'
import { Anchor } from '../ui/anchor.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icon-shapes.tsx'
import { canBeTried, isSignedOut, type Refusal, refusalWords, requestWords } from './refusal.ts'
import styles from './trouble.module.css'

interface BoxProps {
  icon: IconName
  /** Why it isn't there. */
  children: ReactNode
  /** What can be done. */
  actions: ReactNode
}

/** In place of what was asked. */
export const TroubleBox = ({ icon, children, actions }: BoxProps) => (
  <section className={styles.trouble} role="alert">
    <Icon name={icon} />
    <div>
      {children}
      <div className={styles.actions}>{actions}</div>
    </div>
  </section>
)

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
export const Trouble = ({ refusal, needs, again, onSignOut, children }: Props) => (
  <TroubleBox
    icon={refusal.is === 'offline' ? 'off' : 'x'}
    actions={
      <>
        {isSignedOut(refusal) && (
          <Button look="fill" size="md" onClick={onSignOut}>
            Ingresar otra vez
          </Button>
        )}
        {canBeTried(refusal) && (
          <Button look="fill" size="md" onClick={again}>
            <Icon name="ref" small /> Reintentar
          </Button>
        )}
        {children}
      </>
    }
  >
    <Why refusal={refusal} needs={needs} />
  </TroubleBox>
)

function Why({ refusal, needs }: Pick<Props, 'refusal' | 'needs'>) {
  if (refusal.is === 'offline')
    return (
      <>
        <h2>Sin conexión: {needs}</h2>
        <p>El servidor no responde. Revise la red de este equipo y reintente.</p>
      </>
    )
  const { title, detail, problems } = refusal.problem
  const request = requestWords(refusal)
  return (
    <>
      <h2>{title}</h2>
      {detail && <p>{detail}</p>}
      {problems && <Places problems={problems} />}
      {request && <p className="dim">{request}</p>}
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

interface LineProps {
  refusal: Refusal
  /** What stays as it is: 'Lo escrito sigue aquí.' */
  stays?: string
  /** Says it of what isn't there, which isn't asked for again. */
  missing?: string
  /** Asks again; absent where a button beside it does. */
  again?: () => void
}

/** Beside what was tried: why the server did not do it, in a line, and what to do. */
export function TroubleLine({ refusal, stays, missing, again }: LineProps) {
  const signedOut = isSignedOut(refusal)
  const isMissing = missing !== undefined && refusal.is === 'problem' && refusal.problem.code === 'not-found'
  const request = requestWords(refusal)
  return (
    <div className={styles.line} role="alert">
      <Icon name={refusal.is === 'offline' ? 'off' : signedOut ? 'key' : 'x'} />
      <div>
        <p>
          {isMissing ? missing : signedOut ? 'Su sesión venció.' : refusalWords(refusal)}{' '}
          {signedOut && <Anchor href="/ingresar">Ingrese otra vez</Anchor>} {stays}
        </p>
        {request && <p className="sm dim">{request}</p>}
      </div>
      {again && !signedOut && !isMissing && (
        <Button onClick={again}>
          <Icon name="ref" small /> Reintentar
        </Button>
      )}
    </div>
  )
}
