import type { CellAddress } from '../../ficha/address.ts'
import type { Examination } from '../examination.ts'
import { type Baseline, baselineOf, formerBaseline } from './baseline.ts'
import { ChangedPlaces } from './changed-places.ts'
import type { CellChange, Changes, Effect, FindingChange, SumChange } from './changes.ts'
import { compareCells, type RawCellChange } from './compare-cells.ts'
import { compareFigures, figureAt, type RawFigureChange } from './compare-figures.ts'
import type { Traced } from './compare-findings.ts'
import { compareFindings, compareSums } from './compare-findings.ts'
import { dependenciesOf } from './dependencies.ts'

/** What changed from one examination of a ficha to another: answers, rows, figures, findings and sums. Pure. */
export const compareExaminations = (before: Examination, now: Examination): Changes =>
  changesSince(baselineOf(before), now)

/**
 * This year against the former one: what was said of the year before beside what is said of this one. Its own
 * examination, where there is one, tells its findings too; else only its answers are known, which the programme carries.
 * Undefined when nothing is known of it.
 */
export function compareWithFormer(now: Examination, former?: Examination): Changes | undefined {
  const baseline = formerBaseline(now, former)
  return baseline && changesSince({ ...baseline, figure: (address) => figureAt(address, now) }, now)
}

function changesSince(baseline: Baseline, now: Examination): Changes {
  const { cells, rows, reordered, equal } = compareCells(baseline, now)
  const changed = new ChangedPlaces(now.edition, cells, rows)
  const figures = compareFigures(baseline, now)
  const findings = compareFindings(baseline, now, changed)
  const sums = compareSums(baseline, now, changed)
  const effects = new Effects(findings ?? [], sums)
  const figuresOf = movedBy(figures, baseline, now)
  const whole = (one: RawCellChange): CellChange => ({
    ...one,
    figures: figuresOf(one.cell),
    effects: effects.of(one.cell),
  })
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

/** The moved figures that depend on a cell, those that depend on fewest first: they are the closest to it. */
function movedBy(
  figures: readonly RawFigureChange[],
  baseline: Baseline,
  now: Examination,
): (cell: CellAddress) => CellAddress[] {
  const dependencies = figures.map(({ figure }) => {
    const then = baseline.was(figure)
    const known = then !== undefined && baseline.examination ? dependenciesOf(baseline.examination, then).cells : []
    return { figure, cells: new Set([...dependenciesOf(now, figure).cells, ...[...known].map(baseline.now)]) }
  })
  dependencies.sort((one, other) => one.cells.size - other.cells.size)
  return (cell) => dependencies.filter(({ cells }) => cells.has(cell)).map(({ figure }) => figure)
}

/** What each changed cell and each moved figure did, what appeared first. */
class Effects {
  readonly #of = new Map<CellAddress, Effect[]>()

  constructor(findings: readonly Traced<FindingChange>[], sums: readonly Traced<SumChange>[]) {
    for (const sum of sums) this.#note(sum, effectOfSum(sum.change))
    const mended = new Set(sums.flatMap(({ change }) => (isMended(change) ? change.rule : [])))
    for (const finding of findings) if (!mended.has(finding.change.id)) this.#note(finding, effectOf(finding.change))
  }

  of(address: CellAddress): readonly Effect[] {
    return [...(this.#of.get(address) ?? [])].sort((one, other) => rank(one) - rank(other))
  }

  #note({ change, figures }: Traced<FindingChange | SumChange>, effect: Effect | undefined): void {
    if (!effect) return
    for (const address of [...change.because, ...figures]) {
      const known = this.#of.get(address)
      if (known) known.push(effect)
      else this.#of.set(address, [effect])
    }
  }
}

const effectOf = ({ is, id, finding, where, before, now }: FindingChange): Effect => ({
  is,
  of: id,
  title: finding.title,
  where,
  before,
  now,
})

const isMended = ({ held, holds }: SumChange): boolean => held === false && holds === true

/** A sum that misses is a finding and speaks there. */
function effectOfSum(change: SumChange): Effect | undefined {
  const { rule, title, before, now, holds } = change
  return holds === true
    ? { is: isMended(change) ? 'addsUpNow' : 'addsUp', of: rule, title, where: '', before, now }
    : undefined
}

const ORDER: readonly Effect['is'][] = ['appeared', 'addsUpNow', 'went', 'stayed', 'addsUp']
/** What stays and says the same comes last. */
const rank = ({ is, before, now }: Effect): number =>
  is === 'stayed' && before === now ? ORDER.length : ORDER.indexOf(is)
