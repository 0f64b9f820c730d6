import { type FormEvent, type ReactNode, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { A_WHILE, useQuery } from '../../asking/use-query.ts'
import { counted } from '../../ficha/counted.ts'
import type { Call } from '../../protocol/client.ts'
import type { ProvenFicha } from '../../protocol/many.ts'
import type { Reviewers } from '../../protocol/review.ts'
import { usePlainForm } from '../../ui/plain-form.tsx'
import { EXTENDING } from '../deciding/deadline-forms.tsx'
import { DueField, ReasonField } from '../deciding/head-form.tsx'
import { DoMany, useManyForm } from './do-many.tsx'
import styles from './many.module.css'

import type { ManyPlan } from './outcome.ts'

interface FormProps {
  fichas: readonly ProvenFicha[]
  start: (plan: ManyPlan) => void
  /** What the proof says of a plan; nothing while there is none. */
  draw: (plan: ManyPlan | undefined) => ReactNode
  willOf: (plan: ManyPlan) => number
}

type Person = Reviewers['reviewers'][number]
const NOBODY = { id: '', name: 'Nadie en particular: los del servicio' }

/** To whom: each with what waits for them now and what would; those with the least first. */
export function AssignMany({ call, ...form }: FormProps & { call: Call }) {
  const { value } = useQuery(['reviewers'], (signal) => call('reviewers', { signal }), { maxAge: A_WHILE })
  if (!value) return <p role="status">Buscando sectorialistas…</p>
  const people = value.reviewers.toSorted((one, other) => (one.waiting ?? 0) - (other.waiting ?? 0))
  return <AssignTo {...form} people={[...people, NOBODY]} />
}

function AssignTo({ start, draw, willOf, people }: FormProps & { people: readonly Person[] }) {
  const [chosen, choose] = useState<string>()
  const person = people.find(({ id }) => id === chosen)
  const plan: ManyPlan | undefined = person && { name: 'assign', reviewer: person === NOBODY ? null : person }
  const will = plan ? willOf(plan) : 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (plan && will > 0) start(plan)
  }
  return (
    <form {...useManyForm()} onSubmit={submit}>
      <fieldset className={styles.people}>
        <legend>Sectorialista</legend>
        {people.map((one) => (
          <PersonLine key={one.id} person={one} isChosen={one.id === chosen} choose={choose} adds={willOf} />
        ))}
      </fieldset>
      {draw(plan)}
      <DoMany
        words={['Asignar', will || '', person && `a ${person === NOBODY ? 'los del servicio' : person.name}`]
          .filter(Boolean)
          .join(' ')}
        count={will}
        none={plan ? 'Con esa persona no cambia ninguna.' : 'Elija a quién se asignan.'}
      />
    </form>
  )
}

interface PersonProps {
  person: Person
  isChosen: boolean
  choose: (id: string) => void
  adds: FormProps['willOf']
}

function PersonLine({ person, isChosen, choose, adds }: PersonProps) {
  const { id, name, waiting } = person
  const more = isChosen && id !== '' ? adds({ name: 'assign', reviewer: person }) : 0
  return (
    <label className={styles.person}>
      <input type="radio" name="reviewer" value={id} checked={isChosen} onChange={() => choose(id)} />
      <span className="grow">{name}</span>
      {waiting !== undefined && (
        <span className="sm dim">
          le {waiting === 1 ? 'espera' : 'esperan'} {waiting}
          {more > 0 && (
            <>
              {' '}
              → <b>hasta {waiting + more}</b>
            </>
          )}
        </span>
      )}
    </label>
  )
}

const BLANK = { closes: '', reason: '' }

/** More time, with a reason, for all of them. */
export function ExtendMany({ start, draw, willOf }: FormProps) {
  const form = usePlainForm(EXTENDING, BLANK)
  const typed = useWatch({ control: form.control })
  const read = EXTENDING.shape.closes.safeParse(typed.closes ?? '')
  const plan = read.success ? { name: 'extend' as const, closes: read.data, reason: '' } : undefined
  const will = plan ? willOf(plan) : 0
  return (
    <form
      {...useManyForm()}
      onSubmit={form.onSubmit(({ closes, reason }) => {
        if (willOf({ name: 'extend', closes, reason }) > 0) start({ name: 'extend', closes, reason })
      })}
    >
      <DueField
        form={form}
        help="Se escribe día-mes-año y hora, como 31-03-2025 18:00; un día sin hora termina a las 23:59."
      />
      <ReasonField form={form} />
      {draw(plan)}
      <DoMany
        words={`Extender ${will || ''}`}
        count={plan ? will : -1}
        none="Ninguna de las elegidas admite ese plazo: están enviadas o ya tienen uno posterior."
      />
    </form>
  )
}

const PLAIN = {
  publish: {
    does: 'Publicar',
    none: 'Ninguna de las elegidas está evaluada.',
    says: (
      <>
        Cada una queda publicada como se evaluó, con su PDF. Toma unos segundos cada una y <b>no se puede deshacer</b>.
        Puede seguir trabajando en Cuadra mientras tanto.
      </>
    ),
  },
  remind: {
    does: 'Recordar',
    none: 'Ninguna de las elegidas está en la institución.',
    says: 'Quienes llenan cada ficha reciben un aviso con su plazo. Una ficha se recuerda una vez al día.',
  },
} as const

/** What asks for nothing more than yes. */
export function PlainMany({ start, draw, willOf, name }: FormProps & { name: keyof typeof PLAIN }) {
  const { does, none, says } = PLAIN[name]
  const plan = { name }
  const will = willOf(plan)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (will > 0) start(plan)
  }
  return (
    <form {...useManyForm()} onSubmit={submit}>
      <p className="sm">{says}</p>
      {draw(plan)}
      <DoMany words={`${does} ${counted(will, 'ficha', 'fichas')}`} count={will} none={none} />
    </form>
  )
}
