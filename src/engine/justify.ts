import type { Finding, JustificationState } from '../ficha/finding.ts'
import type { Justification } from '../ficha/period.ts'

type Unjustified = Omit<Finding, 'justification'>

const sameCells = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === a.length

/** How the justification of a finding stands: it explains the values that it was written for, and lapses with them. */
export function justificationOf(finding: Unjustified, all: readonly Justification[]): JustificationState | null {
  if (finding.severity !== 'ask') return null
  const found = all.find((one) => one.rule === finding.rule && sameCells(one.cells, finding.cells))
  if (!found) return { state: 'needed' }
  const { text, head, motive, writtenFor } = found
  return { state: found.values === finding.values ? 'valid' : 'lapsed', text, head, motive, writtenFor }
}
