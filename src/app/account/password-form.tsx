import { type ReactNode, useState } from 'react'
import { Credentials, type Who } from '../../protocol/bodies.ts'
import { call } from '../../protocol/client.ts'
import { Button, type ButtonLook } from '../../ui/button.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { FormField, usePlainForm } from '../../ui/plain-form.tsx'
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
  const form = usePlainForm(Credentials, { user: '', password: '' })
  const [problem, setProblem] = useState<string>()
  const signIn = async (body: Credentials) => {
    setProblem(undefined)
    const said = await call('signIn', { body })
    if (said.is === 'ok') await onSignedIn(said.value)
    else setProblem(wordsOf(said, OFFLINE))
  }
  const draw = (look: ButtonLook['look']) => (
    <form onSubmit={form.onSubmit(signIn)} className={styles.form} noValidate>
      <FormField form={form} name="user" label="Usuario">
        {(control) => <TextInput {...control} autoComplete="username" required autoFocus />}
      </FormField>
      <FormField form={form} name="password" label="Contraseña">
        {(control) => <TextInput {...control} type="password" autoComplete="current-password" required />}
      </FormField>
      <SaidProblem words={problem} />
      <Button type="submit" look={look} wide blocked={form.isSubmitting}>
        {form.isSubmitting ? 'Ingresando…' : 'Ingresar'}
      </Button>
    </form>
  )
  const enter = (credentials: Credentials) => {
    form.reset(credentials)
    void form.handleSubmit(signIn)()
  }
  return { form: draw, enter }
}
