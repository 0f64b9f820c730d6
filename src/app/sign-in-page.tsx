import { type FormEvent, use, useId, useRef, useState } from 'react'
import type { Credentials, Who } from '../protocol/bodies.ts'
import { call } from '../protocol/client.ts'
import { Anchor } from '../ui/anchor.tsx'
import { BrandMark } from '../ui/brand-mark.tsx'
import { Button } from '../ui/button.tsx'
import { ColorSchemeButton } from '../ui/color-scheme.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { State } from '../ui/state.tsx'
import styles from './sign-in.module.css'
import { SlotsContext } from './slots.ts'

interface Props {
  /** Whose session is over; what they typed is still here. */
  lastName: string | undefined
  onSignedIn: (who: Who) => Promise<void>
  /** Back to what is open, for who can't sign in now. */
  backHref?: string
}

const OFFLINE = 'No hay conexión con el servidor, y para ingresar se necesita. Revise la red e inténtelo otra vez.'

/** Ingresar. */
export function SignInPage({ lastName, onSignedIn, backHref }: Props) {
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const names = useId()
  const { form, enter } = useEntering()
  const { SignIn } = use(SlotsContext)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    setBusy(true)
    setProblem(undefined)
    const said = await call('signIn', {
      body: { user: String(given.get('user')).trim(), password: String(given.get('password')) },
    })
    setBusy(false)
    if (said.is === 'ok') await onSignedIn(said.value)
    else setProblem(said.is === 'offline' ? OFFLINE : (said.problem.detail ?? said.problem.title))
  }
  return (
    <main className={styles.page} id="contenido">
      <title>Ingresar · Cuadra</title>
      <div className={styles.boxes}>
        <form ref={form} onSubmit={submit} className={styles.box}>
          <h1>
            <BrandMark /> Cuadra
          </h1>
          <p className="dim">La ficha anual que cuadra</p>
          {lastName && (
            <p className={styles.last}>
              La sesión de {lastName} venció. Ingrese otra vez: lo escrito sigue en este equipo.
            </p>
          )}
          <Field id={`${names}-user`} label="Usuario">
            {(control) => <TextInput {...control} name="user" autoComplete="username" required autoFocus />}
          </Field>
          <Field id={`${names}-password`} label="Contraseña">
            {(control) => (
              <TextInput {...control} name="password" type="password" autoComplete="current-password" required />
            )}
          </Field>
          <div role="alert">
            {problem && (
              <State tone="err" wraps>
                {problem}
              </State>
            )}
          </div>
          <Button type="submit" look="fill" wide blocked={isBusy}>
            {isBusy ? 'Ingresando…' : 'Ingresar'}
          </Button>
          {backHref && <Anchor href={backHref}>Volver sin ingresar</Anchor>}
        </form>
        {SignIn && <SignIn enter={enter} />}
      </div>
      <Anchor href="/reglas">Qué revisa Cuadra</Anchor>
      <ColorSchemeButton />
    </main>
  )
}

/** Fills the form in and sends it, as the person would. */
function useEntering() {
  const form = useRef<HTMLFormElement>(null)
  const enter = (credentials: Credentials) => {
    for (const [name, text] of Object.entries(credentials)) {
      const input = form.current?.elements.namedItem(name)
      if (input instanceof HTMLInputElement) input.value = text
    }
    form.current?.requestSubmit()
  }
  return { form, enter }
}
