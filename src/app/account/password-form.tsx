import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import type { Credentials, Who } from '../../protocol/bodies.ts'
import { call } from '../../protocol/client.ts'
import { Button, type ButtonLook } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { SaidProblem, wordsOf } from './said-problem.tsx'
import styles from './sign-in.module.css'

const OFFLINE = 'No hay conexión con el servidor, y para ingresar se necesita. Revise la red e inténtelo otra vez.'

interface PasswordForm {
  /** Drawn as the way in, or as another one. */
  readonly form: (look: ButtonLook['look']) => ReactNode
  /** Fills it in and sends it, as the person would. */
  readonly enter: (credentials: Credentials) => void
}

/** User name and password of Cuadra's. */
export function usePasswordForm(onSignedIn: (who: Who) => Promise<void>): PasswordForm {
  const element = useRef<HTMLFormElement>(null)
  const { submit, problem, isBusy } = useSigningIn(onSignedIn)
  const names = useId()
  const form = (look: ButtonLook['look']) => (
    <form ref={element} onSubmit={submit} className={styles.form}>
      <Field id={`${names}-user`} label="Usuario">
        {(control) => <TextInput {...control} name="user" autoComplete="username" required autoFocus />}
      </Field>
      <Field id={`${names}-password`} label="Contraseña">
        {(control) => (
          <TextInput {...control} name="password" type="password" autoComplete="current-password" required />
        )}
      </Field>
      <SaidProblem words={problem} />
      <Button type="submit" look={look} wide blocked={isBusy}>
        {isBusy ? 'Ingresando…' : 'Ingresar'}
      </Button>
    </form>
  )
  return { form, enter: (credentials) => fillIn(element.current, credentials) }
}

function useSigningIn(onSignedIn: (who: Who) => Promise<void>) {
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
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
    else setProblem(wordsOf(said, OFFLINE))
  }
  return { submit, problem, isBusy }
}

function fillIn(form: HTMLFormElement | null, credentials: Credentials): void {
  for (const [name, text] of Object.entries(credentials)) {
    const input = form?.elements.namedItem(name)
    if (input instanceof HTMLInputElement) input.value = text
  }
  form?.requestSubmit()
}
