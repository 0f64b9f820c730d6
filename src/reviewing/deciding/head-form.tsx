import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { LONGEST_REASON } from '../../protocol/review.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea, TextInput } from '../../ui/inputs.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { FormField, type FormOf } from '../../ui/plain-form.tsx'
import { State } from '../../ui/state.tsx'
import styles from './head-form.module.css'

interface ShellProps {
  title: string
  /** What will happen. */
  lead: ReactNode
  does: string
  isBusy: boolean
  /** What the server said against it. */
  problem: string | undefined
  onSubmit: (event: FormEvent<HTMLFormElement>) => unknown
  onClose: () => void
  children: ReactNode
}

/** A small form beside the ficha; Esc leaves it, and nothing is done. */
export function HeadForm({ title, lead, does, isBusy, problem, onSubmit, onClose, children }: ShellProps) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus()
  }, [])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (isBusy) event.preventDefault()
    else void onSubmit(event)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit()
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={submit}
      onKeyDown={press}
      aria-labelledby="head-title"
    >
      <h2 id="head-title">{title}</h2>
      <p className="sm dim">{lead}</p>
      {children}
      {problem && (
        <p role="alert">
          <State tone="err" wraps>
            {problem}
          </State>
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" look="fill" blocked={isBusy}>
          {does} <Kbd>Ctrl Enter</Kbd>
        </Button>
        <Button look="subtle" onClick={onClose}>
          Cancelar
        </Button>
      </div>
    </form>
  )
}

export const ReasonField = ({ form }: { form: FormOf<'reason'> }) => (
  <FormField form={form} name="reason" id="head-reason" label="Motivo" help="Queda en el registro de la ficha.">
    {(control) => <TextArea {...control} maxLength={LONGEST_REASON} />}
  </FormField>
)

export const DueField = ({ form, help }: { form: FormOf<'closes'>; help: string }) => (
  <FormField form={form} name="closes" id="head-due" label="Nuevo plazo, hora de Chile" help={help}>
    {(control) => <TextInput {...control} autoComplete="off" />}
  </FormField>
)
