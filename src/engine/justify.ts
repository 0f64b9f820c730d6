import type { Finding, JustificationState } from '../ficha/finding.ts'
import type { Justification } from '../ficha/period.ts'

type Unjustified = Omit<Finding, 'justification'>

/** A rule and its first cell tell a finding: the other cells come and go with the rows of a table. */
const isFor = (one: Justification, finding: Unjustified): boolean =>
  one.rule === finding.rule && one.cells[0] === finding.cells[0]

/** How the justification of a finding stands: it explains the values that it was written for, and lapses with them. */
export function justificationOf(finding: Unjustified, all: readonly Justification[]): JustificationState | null {
  if (finding.severity !== 'ask') return null
  const written = all.filter((one) => isFor(one, finding))
  const found = written.find((one) => one.values === finding.values) ?? written.at(-1)
  if (!found) return { state: 'needed' }
  const { text, head, motive, writtenFor } = found
  return { state: found.values === finding.values ? 'valid' : 'lapsed', text, head, motive, writtenFor }
}
