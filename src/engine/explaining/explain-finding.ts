import { readAddress } from '../../ficha/address.ts'
import { allCells, formIndex } from '../cells.ts'
import type { EquationState, Examination, Explanation } from '../examination.ts'
import type { Resolver } from '../resolver.ts'
import { explainCellRule } from './explain-cell-rule.ts'
import { explainEquation } from './explain-equation.ts'
import { explainRule } from './explain-rule.ts'

/**
 * Why a rule says what it says, by the id of its finding: 'coverageLow', 'unitZero~c1', 'formerChanged~served~2022'; also
 * of sums that hold.
 */
export function explainFinding({ equations, resolver }: Examination, finding: string): Explanation | undefined {
  const [id = '', ...rest] = finding.split('~')
  const place = rest.length > 0 ? rest.join('~') : undefined
  return ofEquation(id, equations, resolver) ?? ofRule(id, place, resolver) ?? ofCellRule(id, place, resolver)
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
  const { title, source } = rule
  const input = { name: 'rows', label: table.label, printed: 'sin filas', from: 'cell', cells: [table.id] } as const
  const checks = `Se pide al menos una fila de ${table.rowLabel}.`
  const bare = { label: title, unit: '', printed: 'sin filas', line: [input], also: [], source }
  return { address: `${id}~${address}`, ...bare, rule: { id, checks, demands: '', difference: '' } }
}
