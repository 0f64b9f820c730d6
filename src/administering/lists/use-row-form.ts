import { useEffect, useMemo, useState } from 'react'
import { type FieldErrors, useForm } from 'react-hook-form'
import type { Refusal } from '../../asking/refusal.ts'
import type { CurrentRow } from '../../protocol/administration.ts'
import type { LoadKind } from '../../protocol/loads/load-kind.ts'
import { useAdministering } from '../administering-context.ts'
import { byColumns, errorsOf, type FormTexts, inputsOf, onlySaid, theirsOf } from '../form-text.ts'
import { useAct } from '../use-act.ts'
import { findKept, formKey, type KeptForm, keep } from './kept-forms.ts'

export interface RowForm {
  /** What the inputs hold, by column. */
  readonly texts: FormTexts
  readonly dirty: boolean
  /** What is wrong, by column; under '' what is wrong in the row whole. */
  readonly errors: Readonly<Record<string, string>>
  /** What stands now in the columns that somebody else changed meanwhile. */
  readonly theirs: FormTexts
  /** Somebody else saved a change since this form was opened; what it shows is what stands now. */
  readonly isBehind: boolean
  readonly busy: boolean
  /** Why the last try was not done, when no column is to blame. */
  readonly refusal: Refusal | undefined
  /** Counts the tries that left errors, so that the focus goes to the first. */
  readonly attempt: number
  readonly type: (column: string, text: string) => void
  /** Forgets what was typed. */
  readonly discard: () => void
  /** Saves what was typed; gives the key of the row once it is saved. */
  readonly save: () => Promise<string | undefined>
  /** Takes the row away by saying this of it. */
  readonly remove: (column: string, value: string) => Promise<string | undefined>
}

/** What somebody else did to the row meanwhile, and how often it was tried. */
interface Met {
  readonly theirs: FormTexts
  readonly isBehind: boolean
  readonly attempt: number
}
const CLEAN: Met = { theirs: {}, isBehind: false, attempt: 0 }

/** A row of a list in a form: what is typed, what is wrong with it, and saving it. `row` undefined: a new one. */
export function useRowForm(kind: LoadKind, row: CurrentRow | undefined): RowForm {
  const { call, who } = useAdministering()
  const place = formKey(who.id, kind.id, row?.key)
  const [standing, setStanding] = useState(row)
  const [seen, setSeen] = useState(row)
  const base = useMemo(() => inputsOf(kind, standing?.values), [kind, standing])
  const isNew = row === undefined
  // It holds the columns that were typed in alone: the others say what stands.
  const form = useForm<FormTexts, FormTexts>({
    defaultValues: findKept(place)?.typed ?? {},
    resolver: useMemo(() => byColumns(kind, isNew), [kind, isNew]),
    context: base,
  })
  const typed: FormTexts = form.watch()
  const [met, setMet] = useState(() => meetKept(findKept(place), base))
  const dirty = Object.keys(typed).length > 0
  if (row !== seen) {
    setSeen(row)
    setStanding(row)
    const theirs = theirsOf(typed, base, inputsOf(kind, row?.values))
    setMet((before) => ({ ...before, theirs, isBehind: dirty && row?.version !== standing?.version }))
  }
  const act = useAct((id, values: FormTexts) =>
    call('administrationChanges', {
      params: { kind: kind.id },
      body: { act: id, changes: [{ key: standing?.key ?? null, version: standing?.version ?? null, values }] },
    }),
  )
  useEffect(() => keep(place, { typed, base }))
  useWarningBeforeUnload(dirty)

  const forget = () => {
    form.reset({})
    keep(place, undefined)
    setMet(CLEAN)
  }
  const refuse = (errors: FormTexts, theirs: FormTexts = {}, isBehind = false) => {
    for (const [column, message] of Object.entries(errors)) form.setError(column || 'root', { type: 'server', message })
    setMet(({ attempt }) => ({ theirs, isBehind, attempt: attempt + 1 }))
  }
  const meetStale = (now: CurrentRow | undefined) => {
    if (!now) return refuse({ '': 'Otra persona quitó esta fila. Vuelva a la lista.' })
    setStanding(now)
    refuse({}, theirsOf(typed, base, inputsOf(kind, now.values)), true)
  }
  const submit = async (values: FormTexts) => {
    const said = await act.run(values)
    if (said.is === 'ok') {
      forget()
      return said.value.keys[0] ?? standing?.key
    }
    if (said.is === 'problem' && said.problem.code === 'stale') meetStale(said.problem.standing?.[0])
    else if (said.is === 'problem' && said.problem.code === 'not-accepted') refuse(errorsOf(said.problem))
    return undefined
  }
  const save = async () => {
    let key: string | undefined
    let isWrong = false
    await form.handleSubmit(
      async () => {
        key = await submit(row ? typed : onlySaid(kind, { ...base, ...typed }))
      },
      () => {
        isWrong = true
      },
    )()
    // Once the form shows its errors: the focus goes to the first that is shown.
    if (isWrong) refuse({}, met.theirs, met.isBehind)
    return key
  }
  return {
    ...met,
    texts: { ...base, ...typed },
    dirty,
    errors: messagesOf(form.formState.errors),
    busy: act.busy,
    refusal: isOfColumns(act.refusal) ? undefined : act.refusal,
    type: (column, text) => {
      // What says the same as the row itself isn't typed.
      if (text === (base[column] ?? '')) form.unregister(column)
      else form.setValue(column, text, { shouldValidate: form.formState.isSubmitted })
    },
    discard: () => {
      forget()
      act.clear()
    },
    save,
    remove: (column, value) => submit({ [column]: value }),
  }
}

/** The errors of the form, as they are told: by column, under '' what is wrong in the row whole. */
const messagesOf = ({ root, ...columns }: FieldErrors<FormTexts>): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...columns, '': root }).flatMap(([column, error]) =>
      error?.message ? [[column, String(error.message)]] : [],
    ),
  )

/** A form that comes back: has the row changed since it was left? */
function meetKept(kept: KeptForm | undefined, news: FormTexts): Met {
  const theirs = kept ? theirsOf(kept.typed, kept.base, news) : {}
  return { ...CLEAN, theirs, isBehind: Object.keys(theirs).length > 0 }
}

const isOfColumns = (refusal: Refusal | undefined): boolean =>
  refusal?.is === 'problem' && (refusal.problem.code === 'stale' || refusal.problem.code === 'not-accepted')

/** The browser asks before the tab is closed over something that isn't saved. */
function useWarningBeforeUnload(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])
}
