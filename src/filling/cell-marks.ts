import type { Examination } from '../engine/examination.ts'
import type { CellAddress } from '../ficha/address.ts'
import type { Finding } from '../ficha/finding.ts'
import { type CellFinding, cellFindings } from '../showing/reading/cell-marks.ts'

const marksOf = new WeakMap<readonly Finding[], ReadonlyMap<CellAddress, CellFinding>>()

/** Cell → what is wrong with it, read once while findings stay. While filling, a sum that misses speaks at its total. */
export function cellMarks({ edition, findings }: Examination): ReadonlyMap<CellAddress, CellFinding> {
  const known = marksOf.get(findings)
  if (known) return known
  const sums = new Set(edition.equations.flatMap((one) => one.comparisons.map((side) => side.rule)))
  const marks = cellFindings(findings.filter((finding) => !sums.has(finding.rule)))
  marksOf.set(findings, marks)
  return marks
}

/** Only that it is blank: no error until somebody cleared it or tries to send. */
export const isBlankMark = (mark: CellFinding): boolean => mark.state === 'missing'
