import { useEffect, useMemo, useState } from 'react'
import type { StandingRow } from '../protocol/administration.ts'
import type { LoadKind } from '../protocol/loads/load-kind.ts'
import type { Problem } from '../protocol/problems.ts'
import { useAdministering } from './administering-context.ts'
import { type FormTexts, inputsOf, isOpen, problemsOf } from './form-text.ts'
import { findKept, formKey, keep } from './kept-forms.ts'
import { useAct } from './use-act.ts'
import type { Refusal } from './use-answer.ts'

/** What stands now in a column that somebody else changed meanwhile. */
export type Theirs = Readonly<Record<string, string>>

export interface RowForm {
  /** What the inputs hold, by column. */
  readonly texts: FormTexts
  readonly dirty: boolean
  /** What is wrong, by column; under '' what is wrong in the row whole. */
  readonly errors: Readonly<Record<string, string>>
  readonly theirs: Theirs
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

interface Judged {
  readonly errors: Readonly<Record<string, string>>
  readonly theirs: Theirs
  readonly attempt: number
}
const CLEAN: Judged = { errors: {}, theirs: {}, attempt: 0 }

/** A row of a list in a form: what is typed, what is wrong with it, and saving it. `row` undefined: a new one. */
export function useRowForm(kind: LoadKind, row: StandingRow | undefined): RowForm {
  const { call, who } = useAdministering()
  const place = formKey(who.id, kind.id, row?.key)
  const [standing, setStanding] = useState(row)
  const base = useMemo(() => inputsOf(kind, standing?.values), [kind, standing])
  const [typed, setTyped] = useState<FormTexts>(() => findKept(place)?.typed ?? {})
  const [judged, setJudged] = useState(CLEAN)
  const act = useAct((id, values: FormTexts) =>
    call('administrationChanges', {
      params: { kind: kind.id },
      body: { act: id, changes: [{ key: standing?.key ?? null, version: standing?.version ?? null, values }] },
    }),
  )
  const texts = { ...base, ...typed }
  const dirty = Object.keys(typed).length > 0
  useEffect(() => keep(place, { typed, version: standing?.version ?? null }), [place, typed, standing])
  useWarningBeforeUnload(dirty)

  const refuse = (errors: Judged['errors'], theirs: Theirs = {}) =>
    setJudged(({ attempt }) => ({ errors, theirs, attempt: attempt + 1 }))
  const meetStale = (now: StandingRow | undefined) => {
    if (!now) return refuse({ '': 'Otra persona quitó esta fila. Vuelva a la lista.' })
    const news = inputsOf(kind, now.values)
    setStanding(now)
    refuse({}, Object.fromEntries(Object.keys(typed).flatMap((id) => (news[id] === base[id] ? [] : [[id, news[id]!]]))))
  }
  const submit = async (values: FormTexts) => {
    const said = await act.run(values)
    if (said.is === 'ok') {
      setTyped({})
      keep(place, undefined)
      setJudged(CLEAN)
      return said.value.keys[0] ?? standing?.key
    }
    if (said.is === 'problem' && said.problem.code === 'stale') meetStale(said.problem.standing?.[0])
    else if (said.is === 'problem' && said.problem.code === 'not-accepted') refuse(errorsOf(said.problem))
    return undefined
  }

  const save = async () => {
    const asked = row ? typed : onlySaid(kind, texts)
    const errors = problemsOf(kind, row ? asked : openTexts(kind, texts))
    if (Object.keys(errors).length > 0) {
      refuse(errors)
      return undefined
    }
    return submit(asked)
  }
  return {
    texts,
    dirty,
    errors: judged.errors,
    theirs: judged.theirs,
    attempt: judged.attempt,
    busy: act.busy,
    refusal: isOfColumns(act.refusal) ? undefined : act.refusal,
    type: (column, text) => {
      setTyped((before) => withText(before, column, text, base[column] ?? ''))
      setJudged((before) => ({ ...before, errors: without(before.errors, column) }))
    },
    discard: () => {
      setTyped({})
      setJudged(CLEAN)
      act.clear()
    },
    save,
    remove: (column, value) => submit({ [column]: value }),
  }
}

/** What says the same as the row itself isn't typed. */
function withText(typed: FormTexts, column: string, text: string, stands: string): FormTexts {
  return text === stands ? without(typed, column) : { ...typed, [column]: text }
}

const without = (texts: FormTexts, column: string): FormTexts =>
  Object.fromEntries(Object.entries(texts).filter(([id]) => id !== column))

const openTexts = ({ columns }: LoadKind, texts: FormTexts): FormTexts =>
  Object.fromEntries(Object.entries(texts).filter(([id]) => columns[id] && isOpen(columns[id], true)))

/** Of a new row, what was said; blanks are as good as silence. */
const onlySaid = (kind: LoadKind, texts: FormTexts): FormTexts =>
  Object.fromEntries(Object.entries(openTexts(kind, texts)).filter(([, text]) => text.trim() !== ''))

const isOfColumns = (refusal: Refusal | undefined): boolean =>
  refusal?.is === 'problem' && (refusal.problem.code === 'stale' || refusal.problem.code === 'not-accepted')

function errorsOf({ refusedRows, title }: Problem): Record<string, string> {
  const problems = (refusedRows ?? []).flatMap((one) => one.problems)
  if (problems.length === 0) return { '': title }
  return Object.fromEntries(problems.map(({ column, what }) => [column ?? '', what]))
}

/** The browser asks before the tab is closed over something that isn't saved. */
function useWarningBeforeUnload(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])
}
