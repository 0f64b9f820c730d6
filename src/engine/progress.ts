import type { CellRule } from '../ficha/cell-rule.ts'
import type { Edition } from '../ficha/edition.ts'
import type { Finding } from '../ficha/finding.ts'
import type { CheckStatus, EquationState, SectionProgress } from './examination.ts'

/** The rule of blanks: its findings are what is left to fill, not what is wrong. */
export const DEMANDED: CellRule['id'] = 'demanded'

const equationRules = new WeakMap<Edition, ReadonlySet<string>>()

/** Ids of the rules that the equations of an edition make. */
export function rulesOfEquations(edition: Edition): ReadonlySet<string> {
  const known = equationRules.get(edition)
  if (known) return known
  const made = new Set(edition.equations.flatMap((one) => one.comparisons.map((side) => side.rule)))
  equationRules.set(edition, made)
  return made
}

/** Rules of the sums that miss so far and are blamed on nobody yet. */
export const halfFilledRules = (equations: readonly EquationState[]): ReadonlySet<string> =>
  new Set(
    equations.flatMap(({ comparisons }) =>
      comparisons.flatMap(({ rule, standing }) => (standing === 'halfFilled' ? rule : [])),
    ),
  )

/** How each section goes; `answered`: cells with their answer by section. */
export function progressOf(
  edition: Edition,
  answered: ReadonlyMap<string, number>,
  findings: readonly Finding[],
  states: readonly EquationState[],
): SectionProgress[] {
  const [equations, halfFilled] = [rulesOfEquations(edition), halfFilledRules(states)]
  return edition.sections.map(({ id, title }) => {
    const mine = findings.filter((finding) => finding.section === id)
    const wrong = mine.filter((finding) => finding.severity === 'block' && finding.rule !== DEMANDED)
    const errors = wrong.filter((finding) => !halfFilled.has(finding.rule))
    const missing = mine.filter((finding) => finding.rule === DEMANDED).length
    return {
      section: id,
      title,
      demanded: (answered.get(id) ?? 0) + missing,
      answered: answered.get(id) ?? 0,
      errors: errors.length,
      imbalances: errors.filter((finding) => equations.has(finding.rule)).length,
      halfFilled: wrong.length - errors.length,
      asks: mine.filter(isPending).length,
    }
  })
}

/** How the sections go, where what these rules found is not said to be wrong yet. */
export function withheld(
  progress: readonly SectionProgress[],
  findings: readonly Finding[],
  rules: ReadonlySet<string>,
): readonly SectionProgress[] {
  if (rules.size === 0) return progress
  const countIn = (section: string) => findings.filter((one) => one.section === section && rules.has(one.rule)).length
  return progress.map((one) => {
    const count = countIn(one.section)
    const { errors, imbalances, halfFilled } = one
    return count === 0
      ? one
      : { ...one, errors: errors - count, imbalances: imbalances - count, halfFilled: halfFilled + count }
  })
}

export const isPending = (finding: Finding): boolean =>
  finding.severity === 'ask' && finding.justification?.state !== 'valid'

export function checkStatus(findings: readonly Finding[]): CheckStatus {
  if (findings.some((finding) => finding.severity === 'block')) return 'blocked'
  return findings.some(isPending) ? 'pending' : 'ready'
}
