import { cellAddress, readAddress } from '../../ficha/address.ts'
import type { Finding } from '../../ficha/finding.ts'
import type { Justification } from '../../ficha/period.ts'

type Asked = Pick<Finding, 'id' | 'rule' | 'cells'>

/**
 * How last year's ficha explained the same: the justification of the same rule at the same field and row a year before.
 * A rule that speaks once for a ficha needs no such cell. Undefined when there was none.
 */
export function formerReason(
  { id, rule, cells }: Asked,
  offered: readonly Justification[] = [],
): Justification | undefined {
  const same = offered.filter((one) => one.rule === rule && one.text.trim() !== '')
  const [cell] = cells
  const here = same.find((one) => cell !== undefined && aYearLater(one.cells[0]) === cell)
  return here ?? (id === rule ? same.at(-1) : undefined)
}

function aYearLater(address = ''): string {
  const place = readAddress(address)
  return place?.year === undefined ? address : cellAddress(place.field, { row: place.row, year: place.year + 1 })
}
