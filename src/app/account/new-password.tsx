import { useId, useState } from 'react'
import { PASSWORD_HINT, type PasswordOwner, problemOfPassword } from '../../protocol/password.ts'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/inputs.tsx'

interface Wrong {
  readonly password?: string | undefined
  readonly again?: string | undefined
}

const AGAIN = 'No es igual a la de arriba. Escríbala otra vez.'

/** A password that is chosen, typed twice; `take` gives it once it is good, else says in the fields what isn't. */
export function useNewPassword() {
  const [wrong, setWrong] = useState<Wrong>({})
  const take = (form: HTMLFormElement, owner: PasswordOwner): string | undefined => {
    const given = new FormData(form)
    const password = String(given.get('password')).normalize('NFC')
    const isSame = password === String(given.get('again')).normalize('NFC')
    const found = { password: problemOfPassword(password, owner), again: isSame ? undefined : AGAIN }
    setWrong(found)
    const bad = found.password ? 'password' : found.again && 'again'
    if (bad) focusOn(form, bad)
    return bad ? undefined : password
  }
  return { wrong, take }
}

/** To the field in which something is wrong. */
export function focusOn(form: HTMLFormElement, name: string): void {
  const input = form.elements.namedItem(name)
  if (input instanceof HTMLElement) input.focus()
}

/** Both fields, and for whom, so that who keeps passwords for people keeps it under the right name. */
export function NewPassword({ user, wrong, autoFocus }: { user: string; wrong: Wrong; autoFocus?: boolean }) {
  const names = useId()
  return (
    <>
      <input type="text" name="user" autoComplete="username" value={user} readOnly hidden />
      <Field id={`${names}-password`} label="Contraseña nueva" help={PASSWORD_HINT} error={wrong.password}>
        {(control) => (
          <TextInput
            {...control}
            name="password"
            type="password"
            autoComplete="new-password"
            maxLength={200}
            required
            autoFocus={autoFocus}
          />
        )}
      </Field>
      <Field id={`${names}-again`} label="La misma, otra vez" error={wrong.again}>
        {(control) => (
          <TextInput {...control} name="again" type="password" autoComplete="new-password" maxLength={200} required />
        )}
      </Field>
    </>
  )
}
