import { PASSWORD_HINT } from '../../protocol/password.ts'
import { TextInput } from '../../ui/inputs.tsx'
import { FormField, type FormOf } from '../../ui/plain-form.tsx'

interface Props {
  user: string
  form: FormOf<'password' | 'again'>
  autoFocus?: boolean
}

/** A password that is chosen, typed twice, and for whom: who keeps passwords for people keeps it under the right name. */
export function NewPassword({ user, form, autoFocus }: Props) {
  const own = { type: 'password', autoComplete: 'new-password', maxLength: 200, required: true }
  return (
    <>
      <input type="text" autoComplete="username" value={user} readOnly hidden />
      <FormField form={form} name="password" label="Contraseña nueva" help={PASSWORD_HINT}>
        {(control) => <TextInput {...control} {...own} autoFocus={autoFocus} />}
      </FormField>
      <FormField form={form} name="again" label="Repita la contraseña">
        {(control) => <TextInput {...control} {...own} />}
      </FormField>
    </>
  )
}
