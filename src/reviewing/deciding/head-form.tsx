import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { TextArea, TextInput } from '../../ui/inputs.tsx'
import { Kbd } from '../../ui/kbd.tsx'
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
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A small form beside the ficha; Esc leaves it, and nothing is done. */
export function HeadForm({ title, lead, does, isBusy, problem, onSubmit, onClose, children }: ShellProps) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus()
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy) onSubmit()
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

interface ReasonProps {
  value: string
  error: string | undefined
  onChange: (text: string) => void
}

const LONGEST_REASON = 2_000

export const ReasonField = ({ value, error, onChange }: ReasonProps) => (
  <Field id="head-reason" label="Motivo" help="Queda en el registro de la ficha." error={error}>
    {(names) => (
      <TextArea
        {...names}
        value={value}
        maxLength={LONGEST_REASON}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)

interface DueProps extends ReasonProps {
  help: string
}

export const DueField = ({ value, error, help, onChange }: DueProps) => (
  <Field id="head-due" label="Nuevo plazo, hora de Chile" help={help} error={error}>
    {(names) => (
      <TextInput {...names} value={value} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
    )}
  </Field>
)

/** What is missing is said on trying, and goes once it is written. */
export function useTried() {
  const [isTried, setTried] = useState(false)
  return { isTried, tries: () => setTried(true) }
}
