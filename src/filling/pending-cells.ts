import type { Examination } from '../engine/examination.ts'
import { rulesOfEquations } from '../engine/progress.ts'
import { screenOrder } from '../engine/screen-order.ts'
import type { CellAddress } from '../ficha/address.ts'
import type { Answers } from '../ficha/answer.ts'

/**
 * Cells that are missing or wrong, as the screens show them. Of a sum that misses none is named: which cell is wrong isn't
 * known, and the panel says what can be said.
 */
export function pendingCells(ficha: Examination, answers: Answers): readonly CellAddress[] {
  const { cells: order } = screenOrder(ficha.edition, ficha.period.year, answers)
  const position = (cell: CellAddress) => order.get(cell) ?? Number.POSITIVE_INFINITY
  return [...blockedIn(ficha)].sort((a, b) => position(a) - position(b))
}

export const countPending = (ficha: Examination): number => blockedIn(ficha).size

function blockedIn({ edition, findings }: Examination): ReadonlySet<CellAddress> {
  const sums = rulesOfEquations(edition)
  const blocking = findings.filter((one) => one.severity === 'block' && !sums.has(one.rule))
  return new Set(blocking.flatMap(({ cells: [first] }) => (first === undefined ? [] : [first])))
}

/** Where one stands: in a cell, or in none of a section. */
export interface CursorPlace {
  readonly cell: CellAddress | undefined
  readonly section: string
}

/** The first pending cell after where one stands, over sections; past the last one undefined, unless some stand before. */
export function nextPending(
  ficha: Examination,
  answers: Answers,
  { cell, section }: CursorPlace,
): CellAddress | undefined {
  const pending = pendingCells(ficha, answers)
  const order = screenOrder(ficha.edition, ficha.period.year, answers)
  const from = (cell === undefined ? undefined : order.cells.get(cell)) ?? order.sections.get(section) ?? -1
  return pending.find((one) => (order.cells.get(one) ?? -1) > from) ?? pending[0]
}
