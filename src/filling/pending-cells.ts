import type { Examination } from '../engine/examination.ts'
import { rulesOfEquations } from '../engine/progress.ts'
import { screenOrder } from '../engine/screen-order.ts'
import type { CellAddress } from '../ficha/address.ts'
import type { Answers } from '../ficha/answer.ts'

/**
 * Cells that are missing or wrong, as the screens show them. Of a sum that misses none is named: which cell is wrong isn't
 * known, and the panel says what can be said.
 */
export function pendingCells({ edition, period, findings }: Examination, answers: Answers): readonly CellAddress[] {
  const sums = rulesOfEquations(edition)
  const { cells: order } = screenOrder(edition, period.year, answers)
  const blocking = findings.filter((one) => one.severity === 'block' && !sums.has(one.rule))
  const cells = new Set(blocking.flatMap(({ cells: [first] }) => (first === undefined ? [] : [first])))
  const position = (cell: CellAddress) => order.get(cell) ?? Number.POSITIVE_INFINITY
  return [...cells].sort((a, b) => position(a) - position(b))
}

/** Where one stands: in a cell, or in none of a section. */
export interface Standing {
  readonly cell: CellAddress | undefined
  readonly section: string
}

/** The first pending cell after where one stands, over sections; past the last one undefined, unless some stand before. */
export function nextPending(
  ficha: Examination,
  answers: Answers,
  { cell, section }: Standing,
): CellAddress | undefined {
  const pending = pendingCells(ficha, answers)
  const order = screenOrder(ficha.edition, ficha.period.year, answers)
  const from = (cell === undefined ? undefined : order.cells.get(cell)) ?? order.sections.get(section) ?? -1
  return pending.find((one) => (order.cells.get(one) ?? -1) > from) ?? pending[0]
}
