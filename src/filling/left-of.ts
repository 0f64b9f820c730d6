import type { Draft } from '../drafts/editing/draft.ts'
import { answeredOf } from '../drafts/journal/replies.ts'
import type { EquationState, Examination } from '../engine/examination.ts'
import { DEMANDED, halfFilledRules, isPending } from '../engine/progress.ts'
import type { Finding } from '../ficha/finding.ts'
import type { Left } from '../showing/reading/left-words.ts'
import { useExamined, useSettled } from './filling-context.ts'
import { equationsSoFar } from './judged-so-far.ts'
import { useTypedFields, useTypedFieldsAtRest } from './table-being-typed.ts'
import { useObservations, useReplies } from './use-observations.ts'

/** What stands between a ficha and its sending. What is missing is counted apart from what is wrong. */
export function leftOf({
  findings,
  equations,
}: {
  readonly findings: readonly Finding[]
  readonly equations: readonly EquationState[]
}): Left {
  const halfFilled = halfFilledRules(equations)
  const blocking = findings.filter((one) => one.severity === 'block' && !halfFilled.has(one.rule))
  const missing = blocking.filter((one) => one.rule === DEMANDED).length
  return { errors: blocking.length - missing, missing, asks: findings.filter(isPending).length }
}

/** The same as it changes, with the observations that wait for an answer; drawn again only when a count changes. */
export function useLeft(draft: Draft): Left {
  useTypedFields()
  return useWithUnanswered(draft, useExamined(countsOf))
}

/** The same once typing pauses. */
export function useSettledLeft(draft: Draft): Left {
  useTypedFieldsAtRest()
  return useWithUnanswered(draft, useSettled(countsOf))
}

const countsOf = (ficha: Examination): string =>
  JSON.stringify(leftOf({ findings: ficha.findings, equations: equationsSoFar(ficha) }))

function useWithUnanswered(draft: Draft, counts: string): Left {
  const { open, answered } = answeredOf(useObservations(draft), useReplies(draft))
  return { ...(JSON.parse(counts) as Left), unanswered: open - answered }
}
