import { type ReactNode, useMemo, useState } from 'react'
import { useQuery } from '../../asking/use-query.ts'
import type { Who } from '../../protocol/bodies.ts'
import type { Call } from '../../protocol/client.ts'
import { ChosenPassword, choiceOf, type LinkOwner } from '../../protocol/identity.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { BrandMark } from '../../ui/bar/brand-mark.tsx'
import { ColorSchemeButton } from '../../ui/bar/color-scheme-button.tsx'
import { Button } from '../../ui/button.tsx'
import { usePlainForm } from '../../ui/plain-form.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { NewPassword } from './new-password.tsx'
import { SaidProblem, wordsOf } from './said-problem.tsx'
import styles from './sign-in.module.css'

interface Props {
  call: Call
  /** What stands after the # of the address. */
  token: string
  /** Who works in this browser now, whose session ends when another begins. */
  present: Who | undefined
  onSignedIn: (who: Who) => Promise<void>
}

const INCOMPLETE = 'Este enlace está incompleto. Cópielo entero, hasta su última letra, y ábralo otra vez.'

/** Elegir contraseña: for whom a single-use link is, and the password that they choose. */
export function PasswordLinkPage(props: Props) {
  return /^[\w-]{43}$/.test(props.token) ? <WholeLink {...props} /> : <Page problem={INCOMPLETE} />
}

/** Asks for whom the link is; the token goes in a body, never in an address. */
function WholeLink(props: Props) {
  const { call, token } = props
  const ask = (signal: AbortSignal) => call('readPasswordLink', { body: { token }, signal })
  const { value: owner, refusal, asking, again } = useQuery(['passwordLink', token], ask)
  const isRefused = refusal !== undefined && !asking
  return (
    <Page problem={isRefused ? wordsOf(refusal) : undefined}>
      {owner ? <Choosing {...props} owner={owner} /> : !isRefused && <p aria-busy="true">Abriendo el enlace…</p>}
      {isRefused && refusal.is === 'offline' && <Button onClick={again}>Intentar otra vez</Button>}
    </Page>
  )
}

function Page({ problem, children }: { problem: string | undefined; children?: ReactNode }) {
  return (
    <main className={styles.page} id="contenido">
      <title>Elegir contraseña · Cuadra</title>
      <div className={styles.box}>
        <h1>
          <BrandMark /> Elegir contraseña
        </h1>
        <SaidProblem words={problem} />
        {children}
      </div>
      {problem && <Anchor href="/">Ir al ingreso</Anchor>}
      <ColorSchemeButton />
    </main>
  )
}

function Choosing({ call, token, present, onSignedIn, owner }: Props & { owner: LinkOwner }) {
  const schema = useMemo(() => choiceOf(ChosenPassword, owner), [owner])
  const form = usePlainForm(schema, { token, password: '', again: '' })
  const [problem, setProblem] = useState<string>()
  const choose = async ({ password }: { password: string }) => {
    setProblem(undefined)
    const said = await call('usePasswordLink', { body: { token, password } })
    if (said.is === 'ok') await onSignedIn(said.value)
    else setProblem(wordsOf(said))
  }
  return (
    <form onSubmit={form.onSubmit(choose)} className={styles.form} noValidate>
      <p>
        Para <b>{owner.name}</b>, usuario <b>{owner.user}</b>
        {owner.rut && `, RUT ${owner.rut}`}. Si no es usted, no siga: avise a quien le dio el enlace.
      </p>
      {present && present.user !== owner.user && (
        <p className={styles.last}>En este navegador está abierta la sesión de {present.name}; se cerrará.</p>
      )}
      <NewPassword user={owner.user} form={form} autoFocus />
      <SaidProblem words={problem} />
      <Button type="submit" look="fill" wide blocked={form.isSubmitting}>
        {form.isSubmitting ? 'Guardando…' : 'Guardar e ingresar'}
      </Button>
      <p className="dim">El enlace sirve una vez, hasta el {printMoment(owner.expiresAt, CHILE)}.</p>
    </form>
  )
}
