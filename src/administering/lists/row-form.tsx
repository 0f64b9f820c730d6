import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { TroubleLine } from '../../asking/trouble.tsx'
import { counted } from '../../ficha/counted.ts'
import type { LoadColumn, LoadKind } from '../../protocol/loads/load-kind.ts'
import { announce } from '../../ui/announcer.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { LabelledField } from '../../ui/field.tsx'
import { State } from '../../ui/state.tsx'
import { askedColumns, isOpen } from '../form-text.ts'
import { ColumnControl, isGroup } from './column-control.tsx'
import styles from './row-form.module.css'
import type { RowForm as Form } from './use-row-form.ts'

interface Props {
  kind: LoadKind
  isNew: boolean
  /** A column that isn't asked for: a button says it. */
  without: string | undefined
  form: Form
  choices: Readonly<Record<string, readonly string[]>>
  onSave: () => void
  /** What was done a moment ago: 'Guardado'. */
  done: ReactNode
  /** Beside 'Guardar': what else can be done with the row. */
  children?: ReactNode
}

/** A row as a form: a question per column, errors under their inputs, what others changed beside them. */
export function RowForm({ kind, isNew, without, form, choices, onSave, done, children }: Props) {
  const names = useId()
  const box = useRef<HTMLFormElement>(null)
  useFocusOnError(box, form)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!form.busy) onSave()
  }
  const stale = Object.keys(form.theirs).length
  return (
    <form ref={box} className={styles.form} data-kind={kind.id} onSubmit={submit} noValidate autoComplete="off">
      {askedColumns(kind.columns, isNew, without).map(([id, column]) => (
        <Question
          key={id}
          id={`${names}${id}`}
          column={id}
          declared={column}
          isNew={isNew}
          form={form}
          choices={choices[id]}
        />
      ))}
      <div className={styles.foot}>
        <div aria-live="assertive">
          {form.errors[''] && (
            <State tone="err" wraps>
              {form.errors['']}
            </State>
          )}
          {form.isBehind && (
            <State tone="warn" wraps>
              Otra persona guardó un cambio mientras usted escribía.{' '}
              {stale > 0
                ? 'Junto a cada campo está lo que hay ahora; si guarda, queda lo suyo.'
                : 'Es en otros campos y ya está a la vista: guarde otra vez.'}
            </State>
          )}
        </div>
        {form.refusal && <TroubleLine refusal={form.refusal} stays="Lo escrito sigue aquí." />}
        <div className={styles.actions}>
          <Button type="submit" look="fill" size="md" blocked={form.busy}>
            {form.busy ? 'Guardando…' : isNew ? `Agregar ${kind.one}` : 'Guardar'}
          </Button>
          {form.dirty && !form.busy && (
            <Button size="md" onClick={form.discard}>
              {isNew ? 'Borrar lo escrito' : 'Deshacer lo escrito'}
            </Button>
          )}
          <span role="status">{!form.dirty && done}</span>
          <span className="grow" />
          {children}
        </div>
      </div>
    </form>
  )
}

interface QuestionProps extends Pick<Props, 'isNew' | 'form'> {
  id: string
  column: string
  declared: LoadColumn
  choices: readonly string[] | undefined
}

function Question({ id, column, declared, isNew, form, choices }: QuestionProps) {
  const open = isOpen(declared, isNew)
  const theirs = form.theirs[column]
  return (
    <LabelledField
      id={id}
      label={declared.head}
      help={open ? (declared.helpInForm ?? declared.help) : undefined}
      error={form.errors[column]}
      mark={markOf(declared, isNew)}
      group={open && isGroup(declared)}
      {...(theirs !== undefined && {
        former: (
          <>
            <State tone="warn">Ahora dice:</State> <b>{theirs || 'en blanco'}</b>{' '}
            <LinkButton onClick={() => form.type(column, theirs)}>Dejar eso</LinkButton>
          </>
        ),
      })}
    >
      {(names) => (
        <ColumnControl
          names={names}
          column={declared}
          text={form.texts[column] ?? ''}
          onType={(text) => form.type(column, text)}
          choices={choices}
          readOnly={!open}
        />
      )}
    </LabelledField>
  )
}

function markOf(declared: LoadColumn, isNew: boolean): string | undefined {
  if (!isOpen(declared, isNew)) return declared.informs ? 'Solo para leer' : 'No se cambia'
  return declared.blank === 'refused' || declared.starts !== undefined ? undefined : 'Opcional'
}

/** After a try that failed: to the first input with something wrong, saying how many there are. */
function useFocusOnError(box: { readonly current: HTMLFormElement | null }, { attempt, errors }: Form): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per try, not while errors are being mended.
  useEffect(() => {
    if (attempt === 0) return
    const count = Object.keys(errors).filter((id) => id !== '').length
    box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    if (count > 0) announce(`Hay ${counted(count, 'campo', 'campos')} por corregir`)
  }, [attempt])
}
