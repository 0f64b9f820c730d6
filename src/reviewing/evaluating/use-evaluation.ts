import { useEffect, useMemo, useRef, useState } from 'react'
import type { AccountStore } from '../../drafts/store/account-store.ts'
import { dropNote, findNote, keepNote } from '../../drafts/store/notes.ts'
import { type EvaluationField, evaluationFields } from '../../engine/evaluation/evaluation-fields.ts'
import type { Examination } from '../../engine/examination.ts'
import type { Evaluation } from '../../ficha/evaluation.ts'
import type { EvaluationForm } from '../../ficha/evaluation-form.ts'
import type { Review } from '../../protocol/review.ts'
import { type Answered, answersOf, toEvaluation } from './evaluation-answers.ts'
import { type Difference, merge } from './evaluation-merge.ts'

/** What is being written, and the saved evaluation that it began from. */
interface EvaluationDraft {
  readonly base: Answered
  readonly mine: Answered
}
/** As it is kept on the device, of what was sent then. */
interface Kept extends EvaluationDraft {
  readonly fingerprint: string
}

export interface Evaluating {
  readonly answered: Answered
  readonly evaluation: Evaluation
  readonly fields: readonly EvaluationField[]
  /** Something is written here that the server doesn't have. */
  readonly isUnsaved: boolean
  /** Another evaluator saved something else in the same field. */
  readonly differences: readonly Difference[]
  /** older: written about an earlier sending · undefined: not asked yet whether something was left on the device. */
  readonly kept: 'kept' | 'older' | 'failed' | 'none' | undefined
  readonly put: (path: string, text: string) => void
  /** Of two values in a field, keeps mine. */
  readonly keepMine: (path: string) => void
  /** The server has it: what is kept here goes. */
  readonly saved: () => void
}

interface Asked {
  examination: Examination
  questions: EvaluationForm
  review: Review
  fingerprint: string
  /** Where it is kept; absent where nothing can be. */
  store: AccountStore | undefined
}

/** What stands in the screen of an evaluation: kept on the device with every key, merged with what others save. */
export function useEvaluation({ examination, questions, review, fingerprint, store }: Asked): Evaluating {
  const theirs = useMemo(() => answersOf(review.evaluation), [review.evaluation])
  const [{ base, mine }, write] = useState<EvaluationDraft>({ base: theirs, mine: theirs })
  const note = useKeptEvaluation({ store, ficha: review.id, fingerprint }, write)
  const merged = useMemo(() => merge(base, mine, theirs), [base, mine, theirs])
  const { answered } = merged
  const evaluation = useMemo(() => toEvaluation(questions, examination, answered), [questions, examination, answered])
  const change = (next: EvaluationDraft) => {
    write(next)
    note.keep(next)
  }
  return {
    ...merged,
    evaluation,
    fields: useMemo(() => evaluationFields(questions, examination, evaluation), [questions, examination, evaluation]),
    isUnsaved: !isSame(answered, theirs),
    kept: note.state,
    put: (path, text) => change({ base, mine: { ...answered, ...mineOf(merged.differences), [path]: text } }),
    keepMine: (path) => change({ base: { ...base, [path]: theirs[path] ?? '' }, mine }),
    saved: () => {
      write({ base: answered, mine: answered })
      note.drop()
    },
  }
}

const mineOf = (differences: readonly Difference[]): Answered =>
  Object.fromEntries(differences.map(({ path, mine }) => [path, mine]))

const isSame = (one: Answered, other: Answered): boolean => {
  const paths = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...paths].every((path) => (one[path] ?? '').trim() === (other[path] ?? '').trim())
}

interface KeptAsked extends Pick<Asked, 'store' | 'fingerprint'> {
  ficha: string
}

/** What was left on the device is found before anything is written over it. */
function useKeptEvaluation({ store, ficha, fingerprint }: KeptAsked, found: (draft: EvaluationDraft) => void) {
  const [state, setState] = useState<Evaluating['kept']>(store ? undefined : 'none')
  const name = 'evaluation'
  const take = useRef(found)
  useEffect(() => {
    if (!store) return
    let isOver = false
    findNote<Kept>(store, { ficha, name })
      .catch(() => undefined)
      .then((kept) => {
        if (isOver) return
        if (kept) take.current(kept.content)
        setState(!kept ? 'none' : kept.content.fingerprint === fingerprint ? 'kept' : 'older')
      })
    return () => {
      isOver = true
    }
  }, [store, ficha, fingerprint])
  return {
    state,
    keep: (draft: EvaluationDraft) => {
      if (!store) return
      keepNote<Kept>(store, { ficha, name }, { ...draft, fingerprint }).then(
        () => setState('kept'),
        () => setState('failed'),
      )
    },
    drop: () => {
      setState('none')
      if (store) void dropNote(store, { ficha, name }).catch(() => undefined)
    },
  }
}
