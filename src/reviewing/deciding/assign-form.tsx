import { useState } from 'react'
import * as z from 'zod/mini'
import { A_WHILE, useQuery } from '../../asking/use-query.ts'
import type { Call } from '../../protocol/client.ts'
import { Assigning } from '../../protocol/review.ts'
import { announce } from '../../ui/announcer.tsx'
import { Select } from '../../ui/inputs.tsx'
import { FormField, usePlainForm } from '../../ui/plain-form.tsx'
import { refusalOf } from '../done-words.ts'
import type { HeadFormProps } from './deadline-forms.tsx'
import { HeadForm } from './head-form.tsx'

interface Props extends HeadFormProps {
  call: Call
}

/** Nobody chosen is nobody in particular. */
const ASSIGNING = z.object({
  reviewer: z.pipe(
    z.pipe(
      z.string(),
      z.transform((id) => id || null),
    ),
    Assigning.shape.reviewer,
  ),
})

/** Gives the ficha to one reviewer, or leaves it again to those of its service. */
export function AssignForm({ reviewing, call, onClose }: Props) {
  const { review, does, doing } = reviewing
  const { value, refusal } = useQuery(['reviewers'], (signal) => call('reviewers', { signal }), { maxAge: A_WHILE })
  const form = usePlainForm(ASSIGNING, { reviewer: review.reviewer?.id ?? '' })
  const [problem, setProblem] = useState<string>()
  const assign = async ({ reviewer }: z.infer<typeof Assigning>) => {
    const result = await does({ name: 'assign', reviewer })
    if (result.is !== 'ok') return setProblem(refusalOf(result))
    const name = value?.reviewers.find(({ id }) => id === reviewer)?.name
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
      onSubmit={form.onSubmit(assign)}
      onClose={onClose}
    >
      <FormField form={form} name="reviewer" id="head-reviewer" label="Sectorialista">
        {(control) => (
          // Drawn anew once the names are there: what was chosen is one of them.
          <Select key={value ? 'read' : 'asked'} {...control}>
            <option value="">Nadie en particular: los del servicio</option>
            {value?.reviewers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </FormField>
    </HeadForm>
  )
}
