import { useMemo } from 'react'
import type { Refusal } from '../../asking/refusal.ts'
import { A_WHILE, useQuery } from '../../asking/use-query.ts'
import type { Changes } from '../../engine/comparing/changes.ts'
import { compareExaminations, compareWithFormer } from '../../engine/comparing/compare-examinations.ts'
import type { Examination } from '../../engine/examination.ts'
import type { Edition } from '../../ficha/edition.ts'
import type { Submission } from '../../protocol/bodies.ts'
import type { Call, CallResult } from '../../protocol/client.ts'
import type { Review } from '../../protocol/review.ts'
import type { BaselineChoice } from '../baselines.ts'
import { openSubmission } from '../open-submission.ts'

/** What is known of the one that is compared with. */
export type Compared =
  | { readonly is: 'nothing' }
  | { readonly is: 'waiting' }
  | { readonly is: 'refused'; readonly refusal: Refusal; readonly again: () => void }
  /** This version can't read it. */
  | { readonly is: 'unreadable' }
  | { readonly is: 'ready'; readonly changes: Changes; readonly before: Examination | undefined }

interface Asked {
  call: Call
  findEdition: (id: number) => Edition | undefined
  ficha: string
  review: Pick<Review, 'former'>
  examination: Examination
  baseline: BaselineChoice
}

/**
 * Compares what is examined with an earlier iteration, or with the year before: with what was sent of it, where it was
 * sent here, else with the answers that the programme carries.
 */
export function useComparison(asked: Asked): Compared {
  const { call, findEdition, ficha, review, examination } = asked
  const source = sourceOf(asked.baseline, ficha, review)
  const answer = useQuery<Submission | undefined>(
    ['submission', source?.ficha ?? '', source?.iteration ?? 'last', 'compared'],
    (signal) => (source ? read(call, source, signal) : Promise.resolve({ is: 'ok', value: undefined })),
    { maxAge: A_WHILE },
  )
  const { value, refusal, waiting, again } = answer
  const { is } = asked.baseline
  const compared = useMemo(() => {
    const before = value && openSubmission(findEdition, value)
    return compareAs(is, examination, before?.ok ? before.value : undefined)
  }, [is, value, examination, findEdition])
  if (is === 'nothing') return { is: 'nothing' }
  if (source && waiting) return { is: 'waiting' }
  if (compared) return compared
  return refusal ? { is: 'refused', refusal, again } : { is: 'unreadable' }
}

function compareAs(is: BaselineChoice['is'], now: Examination, before: Examination | undefined): Compared | undefined {
  const changes = is === 'former' ? compareWithFormer(now, before) : before && compareExaminations(before, now)
  return changes && { is: 'ready', changes, before }
}

/** Which submission of which ficha; undefined when none has to be read. */
function sourceOf(one: BaselineChoice, ficha: string, { former }: Pick<Review, 'former'>) {
  if (one.is === 'iteration') return { ficha, iteration: one.iteration }
  return one.is === 'former' && former ? { ficha: former.id, iteration: undefined } : undefined
}

const read = (
  call: Call,
  { ficha, iteration }: { ficha: string; iteration: number | undefined },
  signal: AbortSignal,
): Promise<CallResult<Submission>> =>
  call('submission', { params: { id: ficha }, ...(iteration !== undefined && { query: { iteration } }), signal })
