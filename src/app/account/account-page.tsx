import { useState } from 'react'
import { useQuery } from '../../asking/use-query.ts'
import { ROLE_NAMES } from '../../ficha/status.ts'
import type { Call } from '../../protocol/client.ts'
import type { Account } from '../../protocol/identity.ts'
import { TopBar, TopTitle } from '../../ui/bar/top-bar.tsx'
import { Button } from '../../ui/button.tsx'
import type { SignedIn } from '../open-session.ts'
import styles from './account.module.css'
import { ChangePassword } from './change-password.tsx'
import { useLeaving } from './leaving.tsx'
import { OpenSessions } from './open-sessions.tsx'
import { SaidProblem, wordsOf } from './said-problem.tsx'
import { SessionMenu } from './session-menu.tsx'

interface Props {
  call: Call
  session: SignedIn
  signOut: () => Promise<void>
}

/** Mi cuenta: who one is for Cuadra, the open sessions and the password. */
export function AccountPage({ call, session, signOut }: Props) {
  const { value: account, refusal, again } = useQuery(['account'], (signal) => call('account', { signal }))
  const problem = refusal && wordsOf(refusal)
  return (
    <>
      <title>Mi cuenta · Cuadra</title>
      <TopBar>
        <TopTitle title="Mi cuenta" />
        <span className="grow" />
        <SessionMenu />
      </TopBar>
      <main className={styles.page} id="contenido">
        <h1>Mi cuenta</h1>
        <SaidProblem words={problem} />
        {problem && <Button onClick={again}>Intentar otra vez</Button>}
        {!account && !problem && <p aria-busy="true">Buscando su cuenta…</p>}
        {account && (
          <>
            <Person account={account} />
            <OpenSessions sessions={account.sessions} />
            <EndAll call={call} session={session} signOut={signOut} />
            <ChangePassword call={call} account={account} onChanged={again} />
          </>
        )}
      </main>
    </>
  )
}

function Person({ account }: { account: Account }) {
  const lines = [
    ['Nombre', [account.name]],
    ['Usuario', [account.user]],
    ['RUT', account.rut ? [account.rut] : []],
    ['Rol', account.roles.map((role) => ROLE_NAMES[role])],
    ['Servicios', account.services],
    ['Ministerios', account.ministries],
  ] as const
  return (
    <section aria-label="Sus datos">
      <dl className={styles.person}>
        {lines.map(([label, values]) =>
          values.length === 0 ? null : (
            <div key={label}>
              <dt>{label}</dt>
              {values.map((one) => (
                <dd key={one}>{one}</dd>
              ))}
            </div>
          ),
        )}
      </dl>
      <p className="dim">Si algo no corresponde, pida a quien administra Cuadra que lo cambie.</p>
    </section>
  )
}

/** Ends them on the server first: without it nothing would end on the other devices. */
function EndAll({ call, session, signOut }: Props) {
  const [problem, setProblem] = useState<string>()
  const { leave, line } = useLeaving(session, async () => {
    setProblem(undefined)
    const said = await call('signOutEverywhere')
    if (said.is === 'ok') await signOut()
    else setProblem(wordsOf(said))
  })
  return (
    <div className={styles.act}>
      <Button onClick={leave}>Cerrar sesión en todos los equipos</Button>
      <p className="dim">También en este. Lo que escribió sigue guardado en cada equipo.</p>
      <SaidProblem words={problem} />
      {line}
    </div>
  )
}
