import { zodResolver } from '@hookform/resolvers/zod'
import { type FormEvent, type ReactNode, useId } from 'react'
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type PathValue,
  type UseFormRegisterReturn,
  useForm,
} from 'react-hook-form'
import type * as z from 'zod/mini'
import { type ControlNames, LabelledField } from './field.tsx'

/**
 * A form over the schema by which the server reads the same body. What is wrong stands beside its field, in the words
 * of the schema: first on sending, with the focus on the first of them, and from then on while it is mended.
 */
export function usePlainForm<Typed extends FieldValues, Read>(
  schema: z.ZodMiniType<Read, Typed>,
  defaultValues: DefaultValues<Typed>,
) {
  // The resolver is typed for schemas of objects alone; ours may end in a transformation.
  const form = useForm<Typed, unknown, Read>({ resolver: zodResolver(schema as never) as never, defaultValues })
  const onSubmit = (send: (read: Read) => unknown) => (event: FormEvent<HTMLFormElement>) => {
    takeFilled(event.currentTarget, form.getValues(), (name, text) => form.setValue(name, text))
    return form.handleSubmit((read) => send(read) as Promise<void>)(event)
  }
  return {
    ...form,
    onSubmit,
    isSubmitting: form.formState.isSubmitting,
    errors: form.formState.errors as FormOf<Path<Typed>>['errors'],
  }
}

/** Who keeps passwords for people may fill a field without an event: what the inputs hold is what is sent. */
function takeFilled<Typed extends FieldValues>(
  form: HTMLFormElement,
  known: Typed,
  take: (name: Path<Typed>, text: PathValue<Typed, Path<Typed>>) => void,
): void {
  for (const [name, text] of new FormData(form))
    if (name in known && known[name] !== text) take(name as Path<Typed>, text as PathValue<Typed, Path<Typed>>)
}

/** The part of a form that asks for these fields. */
export interface FormOf<Name extends string> {
  readonly register: (name: Name) => UseFormRegisterReturn
  readonly errors: Readonly<Partial<Record<Name, { readonly message?: string | undefined }>>>
}

interface FieldProps<Name extends string> {
  form: FormOf<Name>
  name: Name
  label: ReactNode
  help?: ReactNode
  id?: string
  children: (control: ControlNames & UseFormRegisterReturn) => ReactNode
}

/** A question of a plain form: its input is registered under its name, its error stands under it. */
export function FormField<Name extends string>({ form, name, label, help, id, children }: FieldProps<Name>) {
  const own = useId()
  return (
    <LabelledField id={id ?? own} label={label} help={help} error={form.errors[name]?.message}>
      {(names) => children({ ...names, ...form.register(name) })}
    </LabelledField>
  )
}
