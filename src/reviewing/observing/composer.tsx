import { zodResolver } from '@hookform/resolvers/zod'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { LONGEST_REMARK, ObservedText } from '../../protocol/review.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { TextArea } from '../../ui/inputs.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { printTime } from '../../ui/print-time.ts'
import { State, Tag } from '../../ui/state.tsx'
import { AskingLine } from '../asking-line.tsx'
import styles from './composer.module.css'
import type { BeingWritten } from './observation-draft.ts'
import type { ComposerState } from './use-composer.ts'
import type { HeldNote } from './use-notes.ts'

/** A value of more characters than this is read as text, not as a figure. */
const LONG = 24

const titleOf = (composing: BeingWritten): string => {
  if (composing.name === 'observe') return 'Nueva observación'
  const { number } = composing.observation
  if (composing.name === 'reword') return `Editar la observación ${number}`
  return isAdding(composing) ? `Agregar a la observación ${number}` : `Insistir en la observación ${number}`
}
/** More is said of what nobody answered yet. */
const isAdding = (composing: BeingWritten): boolean =>
  composing.name === 'insist' && composing.observation.state === 'open'
const ASKS = {
  observe: 'Qué debe responder o corregir',
  insist: 'Qué falta todavía',
  reword: 'Qué debe responder o corregir',
} as const
const DOES = { observe: 'Agregar observación', insist: 'Insistir', reword: 'Guardar el texto' } as const

/** The text, which its draft keeps with every key; it is read by the schema of its act before it is sent. */
function useText({ draft, write }: ComposerState) {
  const form = useForm({ resolver: zodResolver(ObservedText), defaultValues: { text: draft.text } })
  const { getValues, setValue, trigger } = form
  const area = useRef<HTMLTextAreaElement>(null)
  const focus = () => area.current?.focus()
  useEffect(focus, [])
  useEffect(() => {
    // Found on the disk a moment later, or written in another way: never while it says the same.
    if (getValues('text') !== draft.text) setValue('text', draft.text)
  }, [draft.text, getValues, setValue])
  const error = form.formState.errors.text?.message
  const { ref, ...field } = form.register('text', {
    onChange: ({ target: { value } }) => {
      write(value)
      if (error || value.length > LONGEST_REMARK) void trigger('text')
    },
  })
  const take = (element: HTMLTextAreaElement | null) => {
    area.current = element
    ref(element)
  }
  return { form, field: { ...field, ref: take }, error, focus }
}

/** Where an observation is written: its place, what stands there, the text, and how it is kept. */
export function Composer({ composer }: { composer: ComposerState }) {
  const { composing, note, problem, isBusy } = composer
  const { form, field, error, focus } = useText(composer)
  const [isAsked, setAsked] = useState(false)
  const { name, label, shown } = composing
  const send = form.handleSubmit(() => composer.send())
  const wrong = error ?? problem
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
    else if (event.key === 'Escape') composer.leave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const stay = () => {
    setAsked(false)
    focus()
  }
  return (
    <section className={styles.composer} aria-labelledby="composer-title" data-composer onKeyDown={press}>
      <div className={styles.head}>
        <h2 id="composer-title">{titleOf(composing)}</h2>
        <NoteState note={note} />
      </div>
      <div className={styles.place}>
        <span>{label}</span>
        {shown && <b data-long={shown.length > LONG || undefined}>{shown}</b>}
      </div>
      <label htmlFor="composer-text">{ASKS[name]}</label>
      <TextArea
        {...field}
        id="composer-text"
        rows={4}
        readOnly={isBusy}
        aria-describedby={wrong ? 'composer-problem' : undefined}
        aria-invalid={error ? true : undefined}
      />
      {wrong && (
        <p id="composer-problem" className={styles.problem} role="alert">
          <State tone="err" wraps>
            {wrong}
          </State>
        </p>
      )}
      {isAsked ? (
        <AskingLine
          words="Se borra lo que escribió en esta observación."
          yes="Borrar el borrador"
          no="Seguir escribiendo"
          onYes={composer.discard}
          onNo={stay}
        />
      ) : (
        <div className={styles.actions}>
          <Button look="fill" blocked={isBusy} onClick={() => void send()}>
            {isAdding(composing) ? 'Agregar' : DOES[name]} <Kbd>Ctrl Enter</Kbd>
          </Button>
          <Button look="subtle" onClick={composer.leave}>
            {note ? 'Dejar como borrador' : 'Cancelar'}
          </Button>
          {note && (
            <Button look="subtle" onClick={() => setAsked(true)}>
              Descartar
            </Button>
          )}
        </div>
      )}
      {isBusy && (
        <p role="status" className="sm dim">
          <Icon name="send" small /> Guardando en el servidor…
        </p>
      )}
    </section>
  )
}

/** How the keeping of a draft goes: 'Borrador, guardado 10:21'. Nothing when nothing is written. */
function NoteState({ note }: { note: HeldNote | undefined }) {
  if (!note) return null
  if (note.isRefused)
    return (
      <Tag tone="err" icon="x">
        Sin guardar en este equipo
      </Tag>
    )
  if (note.draft.sent !== undefined)
    return (
      <Tag tone="warn" icon="off">
        Borrador, sin respuesta del servidor
      </Tag>
    )
  return <Tag icon="pen">{note.keptAt ? `Borrador, guardado ${printTime(note.keptAt)}` : 'Borrador, guardando…'}</Tag>
}
