import type { CellAddress } from '../../ficha/address.ts'
import type { Finding, JustificationState } from '../../ficha/finding.ts'
import { valuesFingerprint } from '../../ficha/fingerprint.ts'
import type { Justification } from '../../ficha/period.ts'
import { difference, type Quantity } from '../../ficha/quantity.ts'
import type { Resolver } from '../resolver.ts'
import { wireNumber } from '../wire-number.ts'

/** What a rule has to say, before it is held against the justifications. */
export type RawFinding = Omit<Finding, 'justification' | 'section'> & {
  /** `values` as 0.1.0 made it; a justification written then still counts. */
  readonly firstValues?: () => string
}

/** Adds what every finding carries: its section, and how its justification stands. */
export function finish(
  { firstValues, ...raw }: RawFinding,
  resolver: Resolver,
  sectionOf: (cell: string) => string | undefined,
): Finding {
  const finding = { ...raw, section: sectionOf(raw.cells[0] ?? '') ?? '' }
  return { ...finding, justification: justificationOf(finding, resolver.subject.justifications, firstValues) }
}

/** Two amounts held against each other, as findings carry them. */
export function compared(left: Quantity, right: Quantity): Pick<Finding, 'left' | 'right' | 'difference'> {
  return { left: wireNumber(left), right: wireNumber(right), difference: wireNumber(difference(left, right)) }
}

/**
 * Fingerprint of what a justification explains: what stands in the cells on which the verdict rests and in those that the
 * finding points to, and the two amounts held against each other. What a rule needs only for its words (names, the number
 * of an indicator) doesn't count, nor does the order of rows.
 */
export function fingerprintOfValues(
  cells: readonly CellAddress[],
  left: Quantity,
  right: Quantity,
  resolver: Resolver,
): string {
  const typed = cells.map((cell) => `${cell}=${JSON.stringify(resolver.answers.cells.get(cell)) ?? ''}`)
  return valuesFingerprint([...typed, wireNumber(left), wireNumber(right)].join(';'))
}

type Unjustified = Omit<Finding, 'justification'>

/** A rule and its first cell tell a finding: the other cells come and go with the rows of a table. */
const isFor = (one: Justification, finding: Unjustified): boolean =>
  one.rule === finding.rule && one.cells[0] === finding.cells[0]

/**
 * How the justification of a finding stands: it explains the values that it was written for, and lapses with them.
 * `firstValues`: their fingerprint as 0.1.0 made it, asked for only when another doesn't fit.
 */
function justificationOf(
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
