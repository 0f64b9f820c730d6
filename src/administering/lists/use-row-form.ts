import { useEffect, useMemo, useState } from 'react'
import type { Refusal } from '../../asking/refusal.ts'
import type { CurrentRow } from '../../protocol/administration.ts'
import type { LoadKind } from '../../protocol/loads/load-kind.ts'
import { useAdministering } from '../administering-context.ts'
import { useAct } from '../use-act.ts'
import {
  errorsOf,
  type FormTexts,
  inputsOf,
  onlySaid,
  openTexts,
  problemsOf,
  theirsOf,
  without,
  withText,
} from './form-text.ts'
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

interface Judged {
  readonly errors: Readonly<Record<string, string>>
  readonly theirs: FormTexts
  readonly isBehind: boolean
  readonly attempt: number
}
const CLEAN: Judged = { errors: {}, theirs: {}, isBehind: false, attempt: 0 }

/** A row of a list in a form: what is typed, what is wrong with it, and saving it. `row` undefined: a new one. */
export function useRowForm(kind: LoadKind, row: CurrentRow | undefined): RowForm {
  const { call, who } = useAdministering()
  const place = formKey(who.id, kind.id, row?.key)
  const [standing, setStanding] = useState(row)
  const [seen, setSeen] = useState(row)
  const base = useMemo(() => inputsOf(kind, standing?.values), [kind, standing])
  const [typed, setTyped] = useState<FormTexts>(() => findKept(place)?.typed ?? {})
  const [judged, setJudged] = useState(() => judgeKept(findKept(place), base))
  if (row !== seen) {
    setSeen(row)
    setStanding(row)
    const news = inputsOf(kind, row?.values)
    const isBehind = Object.keys(typed).length > 0 && row?.version !== standing?.version
    setJudged((before) => ({ ...before, theirs: theirsOf(typed, base, news), isBehind }))
  }
  const act = useAct((id, values: FormTexts) =>
    call('administrationChanges', {
      params: { kind: kind.id },
      body: { act: id, changes: [{ key: standing?.key ?? null, version: standing?.version ?? null, values }] },
    }),
  )
  const texts = { ...base, ...typed }
  const dirty = Object.keys(typed).length > 0
  useEffect(() => keep(place, { typed, base }), [place, typed, base])
  useWarningBeforeUnload(dirty)

  const refuse = (errors: Judged['errors'], theirs: FormTexts = {}, isBehind = false) =>
    setJudged(({ attempt }) => ({ errors, theirs, isBehind, attempt: attempt + 1 }))
  const meetStale = (now: CurrentRow | undefined) => {
    if (!now) return refuse({ '': 'Otra persona quitó esta fila. Vuelva a la lista.' })
    const news = inputsOf(kind, now.values)
    setStanding(now)
    refuse({}, theirsOf(typed, base, news), true)
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
    isBehind: judged.isBehind,
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

/** A form that comes back: has the row changed since it was left? */
function judgeKept(kept: KeptForm | undefined, news: FormTexts): Judged {
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
