import type { Finding, JustificationState } from '../../ficha/finding.ts'
import type { Justification } from '../../ficha/period.ts'

type Unjustified = Omit<Finding, 'justification'>

/** A rule and its first cell tell a finding: the other cells come and go with the rows of a table. */
const isFor = (one: Justification, finding: Unjustified): boolean =>
  one.rule === finding.rule && one.cells[0] === finding.cells[0]

/**
 * How the justification of a finding stands: it explains the values that it was written for, and lapses with them.
 * `firstValues`: their fingerprint as 0.1.0 made it, asked for only when another doesn't fit.
 */
export function justificationOf(
  finding: Unjustified,
  all: readonly Justification[],
  firstValues?: () => string,
): JustificationState | null {
  if (finding.severity !== 'ask') return null
  const written = all.filter((one) => isFor(one, finding))
  if (written.length === 0) return { state: 'needed' }
  const fitting = written.find((one) => one.values === finding.values) ?? fittingAtFirst(written, firstValues)
  const { text, head, motive, writtenFor } = fitting ?? written.at(-1)!
  return { state: fitting ? 'valid' : 'lapsed', text, head, motive, writtenFor }
}

function fittingAtFirst(written: readonly Justification[], firstValues: (() => string) | undefined) {
  const first = firstValues?.()
  return written.find((one) => one.values === first)
}
