import { useId, useMemo, useState } from 'react'
import { agreeing } from '../../ficha/counted.ts'
import type { Call } from '../../protocol/client.ts'
import { type Account, choiceOf, PasswordChange } from '../../protocol/identity.ts'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { FormField, usePlainForm } from '../../ui/plain-form.tsx'
import styles from './account.module.css'
import { NewPassword } from './new-password.tsx'
import { SaidDone, SaidProblem, wordsOf } from './said-problem.tsx'

interface Props {
  call: Call
  account: Account
  /** Other sessions may have ended with it. */
  onChanged: () => void
}

const BLANK = { current: '', password: '', again: '' }

/** The own password, changed by who knows the present one. */
export function ChangePassword(props: Props) {
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>Contraseña</h2>
      {props.account.canChangePassword ? (
        <ChangeForm {...props} />
      ) : (
        <p className="dim">Aquí no hay una contraseña de Cuadra que cambiar: usted ingresa de otra manera.</p>
      )}
    </section>
  )
}

function ChangeForm({ call, account, onChanged }: Props) {
  const schema = useMemo(() => choiceOf(PasswordChange, account), [account])
  const form = usePlainForm(schema, BLANK)
  const [said, setSaid] = useState<{ problem?: string; ended?: number }>({})
  const change = async ({ current, password }: PasswordChange) => {
    setSaid({})
    const result = await call('changePassword', { body: { current, password } })
    if (result.is !== 'ok') return setSaid({ problem: wordsOf(result) })
    form.reset()
    setSaid({ ended: result.value.ended })
    onChanged()
  }
  return (
    <form onSubmit={form.onSubmit(change)} className={styles.form} noValidate>
      <FormField form={form} name="current" label="Contraseña actual">
        {(control) => (
          <TextInput {...control} type="password" autoComplete="current-password" maxLength={200} required />
        )}
      </FormField>
      <NewPassword user={account.user} form={form} />
      <SaidProblem words={said.problem} />
      <SaidDone words={said.ended === undefined ? undefined : wordsForEnded(said.ended)} />
      <Button type="submit" look="fill" size="md" blocked={form.isSubmitting}>
        {form.isSubmitting ? 'Guardando…' : 'Cambiar contraseña'}
      </Button>
    </form>
  )
}

const wordsForEnded = (ended: number): string => {
  const others = agreeing(
    ended,
    'Se cerró la sesión de otro equipo.',
    `Se cerraron ${ended} sesiones de otros equipos.`,
  )
  return ended === 0 ? 'Su contraseña cambió.' : `Su contraseña cambió. ${others}`
}
