import { readAddress } from '../../ficha/address.ts'
import type { CellRule } from '../../ficha/cell-rule.ts'
import type { Finding } from '../../ficha/finding.ts'
import { allCells, formIndex } from '../cells.ts'
import type { EquationState, Examination, ExplainedInput, Explanation } from '../examination.ts'
import type { Resolver } from '../resolver.ts'
import { explainCellRule } from './explain-cell-rule.ts'
import { explainEquation } from './explain-equation.ts'
import { explainRule } from './explain-rule.ts'

/**
 * Why a rule says what it says, by the id of its finding: 'coverageLow', 'unitZero~c1', 'formerChanged~served~2022'; also
 * of sums that hold.
 */
export function explainFinding(
  { equations, findings, resolver }: Examination,
  finding: string,
): Explanation | undefined {
  const [id = '', ...rest] = finding.split('~')
  const place = rest.length > 0 ? rest.join('~') : undefined
  return (
    ofEquation(id, equations, resolver) ??
    ofRule(id, place, resolver) ??
    ofCellRule(id, place, resolver) ??
    ofJustification(
      findings.find((one) => one.id === finding),
      resolver,
    )
  )
}

function ofEquation(id: string, states: readonly EquationState[], resolver: Resolver): Explanation | undefined {
  for (const equation of resolver.edition.equations) {
    const comparison = equation.comparisons.find((one) => one.rule === id)
    const state = states.find((one) => one.id === equation.id)
    if (comparison && state) return explainEquation(equation, comparison, state, resolver)
  }
  return undefined
}

function ofRule(id: string, row: string | undefined, resolver: Resolver): Explanation | undefined {
  const rule = resolver.edition.rules.find((one) => one.id === id)
  if (!rule || (rule.table !== undefined) !== (row !== undefined)) return undefined
  const isThere = !rule.table || resolver.rows(rule.table).includes(row!)
  return isThere ? explainRule(rule, row, resolver) : undefined
}

function ofCellRule(id: string, address: string | undefined, resolver: Resolver): Explanation | undefined {
  const rule = resolver.edition.cellRules.find((one) => one.id === id)
  if (!rule || address === undefined) return undefined
  const cell = allCells(resolver.edition, resolver.t, resolver.answers).find((one) => one.address === address)
  if (cell) return explainCellRule(rule, cell, resolver)
  const table = formIndex(resolver.edition).tables.get(readAddress(address)?.field ?? '')
  if (!table) return undefined
  const input = { name: 'rows', label: table.label, printed: 'sin filas', from: 'cell', cells: [table.id] } as const
  return bareOf(rule, `${id}~${address}`, `Se pide al menos una fila de ${table.rowLabel}.`, input)
}

/** Of what is said of the justification of another finding: its text is what was looked at. */
function ofJustification(finding: Finding | undefined, { edition }: Resolver): Explanation | undefined {
  const rule = finding && edition.cellRules.find((one) => one.id === finding.rule)
  if (!rule) return undefined
  const { id, summary, cells } = finding
  return bareOf(rule, id, rule.checks, { name: 'text', label: 'Justificación', printed: summary, from: 'cell', cells })
}

/** Without amounts held against each other. */
function bareOf({ id, title, source }: CellRule, address: string, checks: string, input: ExplainedInput): Explanation {
  const bare = { label: title, unit: '', printed: input.printed, line: [input], also: [], source }
  return { address, ...bare, rule: { id, checks, demands: '', difference: '' } }
}
