import { useMemo } from 'react'
import type { EquationState, Examination, SectionProgress } from '../engine/examination.ts'
import { bothAmounts } from '../engine/judging/judge-rules.ts'
import { halfFilledRules, withheld } from '../engine/progress.ts'
import { readAddress } from '../ficha/address.ts'
import { whileTyping } from '../showing/cuadratura/balance.ts'
import { type TotalState, totalState } from '../showing/reading/cell-marks.ts'
import { useExamined, useSettled, useSettledExamination } from './filling-context.ts'
import { typedFields, useTypedFields, useTypedFieldsAtRest } from './table-being-typed.ts'

/** The equations of a ficha, where sums of the table that is being typed in are half filled and not wrong. */
export function equationsSoFar({ equations }: Examination): readonly EquationState[] {
  const typed = typedFields()
  if (typed.size === 0) return equations
  if (last?.equations === equations && last.typed === typed) return last.soFar
  const soFar = equations.map((equation) => soFarOf(equation, typed))
  last = { equations, typed, soFar }
  return soFar
}

/** The same object while an equation stays as it was: nobody draws it again. */
function soFarOf(equation: EquationState, typed: ReadonlySet<string>): EquationState {
  const known = judged.get(equation)
  if (known?.typed === typed) return known.soFar
  const [soFar = equation] = whileTyping([equation], (cell) => typed.has(readAddress(cell)?.field ?? ''))
  judged.set(equation, { typed, soFar })
  return soFar
}
const judged = new WeakMap<EquationState, { readonly typed: unknown; readonly soFar: EquationState }>()

/** Every total and panel asks with each key; the answer is one. */
let last: { equations: unknown; typed: unknown; soFar: readonly EquationState[] } | undefined

/** The same, drawn again once typing pauses. */
export function useEquations(): readonly EquationState[] {
  useTypedFieldsAtRest()
  return equationsSoFar(useSettledExamination())
}

/** How the sections go; what is half filled is no error of theirs. Amounts change findings, and how sections go seldom. */
export function useProgressSoFar(): readonly SectionProgress[] {
  useTypedFieldsAtRest()
  const text = useSettled((ficha) =>
    JSON.stringify(withheld(ficha.progress, ficha.findings, new Set(newlyHalfFilled(ficha)))),
  )
  return useMemo(() => JSON.parse(text) as SectionProgress[], [text])
}

/** Rules that are half filled only because somebody types there. */
function newlyHalfFilled(ficha: Examination): string[] {
  const before = halfFilledRules(ficha.equations)
  return [...halfFilledRules(equationsSoFar(ficha))].filter((rule) => !before.has(rule))
}

/** Which rule goes under a total now. */
export function useTotalState(heldBy: readonly string[]): TotalState {
  useTypedFields()
  return useExamined((ficha) => totalState(equationsSoFar(ficha), heldBy))
}

/** The sum that misses among those that hold a total: its rule and both amounts; nothing while it is half filled. */
export function brokenAmong(
  ficha: Examination,
  heldBy: readonly string[],
): { rule: string; amounts: string } | undefined {
  for (const { reference, comparisons } of equationsSoFar(ficha))
    for (const side of comparisons)
      if (side.standing === 'broken' && heldBy.includes(side.rule))
        return { rule: side.rule, amounts: bothAmounts(side, reference) }
  return undefined
}
