import { useState } from 'react'
import { A_WHILE, useQuery } from '../../asking/use-query.ts'
import type { Call } from '../../protocol/client.ts'
import { announce } from '../../ui/announcer.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/inputs.tsx'
import type { HeadFormProps } from './deadline-forms.tsx'
import { HeadForm } from './head-form.tsx'
import { refusalOf } from './refusal-words.ts'

interface Props extends HeadFormProps {
  call: Call
}

/** Gives the ficha to one reviewer, or leaves it again to those of its service. */
export function AssignForm({ reviewing, call, onClose }: Props) {
  const { review, does, doing } = reviewing
  const { value, refusal } = useQuery(['reviewers'], (signal) => call('reviewers', { signal }), { maxAge: A_WHILE })
  const [chosen, setChosen] = useState(review.reviewer?.id ?? '')
  const [problem, setProblem] = useState<string>()
  const assign = async () => {
    if (!value) return
    const result = await does({ name: 'assign', reviewer: chosen || null })
    if (result.is !== 'ok') return setProblem(refusalOf(result))
    const name = value.reviewers.find(({ id }) => id === chosen)?.name
    announce(name ? `Ficha asignada a ${name}` : 'La ficha quedó sin una persona a cargo')
    onClose()
  }
  return (
    <HeadForm
      title="Asignar la ficha"
      lead="Quien quede a cargo la verá entre las suyas, sea o no de su servicio."
      does="Asignar"
      isBusy={doing !== undefined || !value}
      problem={problem ?? (refusal && 'No se pudo leer la lista de sectorialistas. Cierre e inténtelo otra vez.')}
      onSubmit={() => void assign()}
      onClose={onClose}
    >
      <Field id="head-reviewer" label="Sectorialista">
        {(names) => (
          <Select {...names} value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="">Nadie en particular: los del servicio</option>
            {value?.reviewers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </HeadForm>
  )
}
