import type { CellAddress } from '../../ficha/address.ts'
import type { Examination } from '../examination.ts'
import { type Past, pastOf, yearBefore } from './baseline.ts'
import { Changed } from './changed.ts'
import { type BareCell, compareCells } from './compare-cells.ts'
import { type BareFigure, compareFigures, figureAt } from './compare-figures.ts'
import { compareFindings, compareSums } from './compare-findings.ts'
import { Effects } from './effects.ts'
import type { CellChange, Changes } from './what-changed.ts'

/** What changed from one examination of a ficha to another: answers, rows, figures, findings and sums. Pure. */
export const compare = (before: Examination, now: Examination): Changes => changesSince(pastOf(before), now)

/**
 * This year against the former one: what was said of the year before beside what is said of this one. Its own
 * examination, where there is one, tells its findings too; else only its answers are known, which the programme carries.
 * Undefined when nothing is known of it.
 */
export function compareWithFormer(now: Examination, former?: Examination): Changes | undefined {
  const past = yearBefore(now, former)
  return past && changesSince({ ...past, figure: (address) => figureAt(address, now) }, now)
}

function changesSince(past: Past, now: Examination): Changes {
  const { cells, rows, reordered, equal } = compareCells(past, now)
  const changed = new Changed(now.edition, cells, rows)
  const figures = compareFigures(past, now)
  const findings = compareFindings(past, now, changed)
  const sums = compareSums(past, now, changed)
  const effects = new Effects(findings ?? [], sums)
  const figuresOf = movedBy(figures, past, now)
  const whole = (one: BareCell): CellChange => ({ ...one, figures: figuresOf(one.cell), effects: effects.of(one.cell) })
  return {
    cells: cells.map(whole),
    rows: rows.map((row) => ({ ...row, cells: row.cells.map(whole) })),
    reordered,
    figures: figures.map((one) => ({ ...one, effects: effects.of(one.figure) })),
    findings: findings?.map(({ change }) => change),
    sums: sums.map(({ change }) => change),
    equal,
  }
}

/** The moved figures that rest on a cell, those that rest on fewest first: they are the closest to it. */
function movedBy(figures: readonly BareFigure[], past: Past, now: Examination): (cell: CellAddress) => CellAddress[] {
  const grounds = figures.map(({ figure }) => {
    const then = past.was(figure)
    const before = then === undefined ? [] : [...(past.examination?.dependenciesOf(then).cells ?? [])].map(past.now)
    return { figure, cells: new Set([...now.dependenciesOf(figure).cells, ...before]) }
  })
  grounds.sort((one, other) => one.cells.size - other.cells.size)
  return (cell) => grounds.filter(({ cells }) => cells.has(cell)).map(({ figure }) => figure)
}
