import { type FormEvent, useId, useState } from 'react'
import type { Call } from '../../protocol/client.ts'
import type { Account } from '../../protocol/identity.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import styles from './account.module.css'
import { focusOn, NewPassword, useNewPassword } from './new-password.tsx'
import { SaidDone, SaidProblem, wordsOf } from './said-problem.tsx'

interface Props {
  call: Call
  account: Account
  /** Other sessions may have ended with it. */
  onChanged: () => void
}

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
  const names = useId()
  const { wrong, take } = useNewPassword()
  const [said, setSaid] = useState<{ current?: string; problem?: string; ended?: number }>({})
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const current = String(new FormData(form).get('current'))
    const password = take(form, account)
    if (current === '') {
      focusOn(form, 'current')
      return setSaid({ current: 'Falta. Es con la que ingresa ahora.' })
    }
    if (password === undefined) return setSaid({})
    setBusy(true)
    setSaid({})
    const result = await call('changePassword', { body: { current, password } })
    setBusy(false)
    if (result.is !== 'ok') return setSaid({ problem: wordsOf(result) })
    form.reset()
    setSaid({ ended: result.value.ended })
    onChanged()
  }
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <Field id={`${names}-current`} label="Contraseña actual" error={said.current}>
        {(control) => (
          <TextInput
            {...control}
            name="current"
            type="password"
            autoComplete="current-password"
            maxLength={200}
            required
          />
        )}
      </Field>
      <NewPassword user={account.user} wrong={wrong} />
      <SaidProblem words={said.problem} />
      <SaidDone words={said.ended === undefined ? undefined : wordsForEnded(said.ended)} />
      <Button type="submit" look="fill" size="md" blocked={isBusy}>
        {isBusy ? 'Guardando…' : 'Cambiar contraseña'}
      </Button>
    </form>
  )
}

const wordsForEnded = (ended: number): string => {
  const others = ended === 1 ? 'Se cerró la sesión de otro equipo.' : `Se cerraron ${ended} sesiones de otros equipos.`
  return ended === 0 ? 'Su contraseña cambió.' : `Su contraseña cambió. ${others}`
}
