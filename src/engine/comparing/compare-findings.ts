import { type CellAddress, readAddress } from '../../ficha/address.ts'
import type { Finding } from '../../ficha/finding.ts'
import { printQuantity } from '../../ficha/print-number.ts'
import type { ComparisonState, Dependencies, EquationState, Examination } from '../examination.ts'
import type { Baseline } from './baseline.ts'
import type { ChangedPlaces } from './changed-places.ts'
import type { FindingChange, SumChange } from './changes.ts'
import { dependenciesOf, NO_DEPENDENCIES } from './dependencies.ts'

/** Something decided, with the cells and figures that it rested on in either of both, as they are called now. */
export interface Traced<C> {
  readonly change: C
  readonly figures: ReadonlySet<CellAddress>
}

/** Findings that appeared, stayed and went; undefined where what was found before isn't known. */
export function compareFindings(
  baseline: Baseline,
  now: Examination,
  changed: ChangedPlaces,
): Traced<FindingChange>[] | undefined {
  if (!baseline.examination) return undefined
  const before = new Map(baseline.examination.findings.map((one) => [baseline.now(one.id), one]))
  const here = new Set(now.findings.map(({ id }) => id))
  const traced = tracing(baseline, now, changed)
  return [
    ...now.findings.map((one) => traced(one.id, findingChange(one.id, before.get(one.id), one, now))),
    ...[...before]
      .filter(([id]) => !here.has(id))
      .map(([id, one]) => traced(id, findingChange(id, one, undefined, baseline.examination!))),
  ]
}

type WithoutCauses<C> = Omit<C, 'because'>

function findingChange(
  id: string,
  before: Finding | undefined,
  now: Finding | undefined,
  { labelOf }: Examination,
): WithoutCauses<FindingChange> {
  return {
    is: now && before ? 'stayed' : now ? 'appeared' : 'went',
    id,
    finding: (now ?? before)!,
    where: whereOf((now ?? before)!, labelOf),
    before: before?.summary ?? '',
    now: now?.summary ?? '',
  }
}

/** A rule that is judged row by row has the row in the id of its finding; one that runs over cells, the cell. */
function whereOf({ id, cells }: Finding, labelOf: (cell: CellAddress) => string): string {
  const place = id.slice(id.indexOf('~') + 1)
  if (place === id) return ''
  if (cells[0] === place) return labelOf(place)
  const inRow = cells.find((cell) => readAddress(cell)?.row === place)
  return inRow ? labelOf(inRow).split(' · ')[0]! : ''
}

/** Sums one side of which moved, or that came to add up or to miss. */
export function compareSums(baseline: Baseline, now: Examination, changed: ChangedPlaces): Traced<SumChange>[] {
  if (!baseline.examination) return []
  const before = new Map(sumsOf(baseline.examination.equations))
  const traced = tracing(baseline, now, changed)
  return sumsOf(now.equations).flatMap(([rule, sum]) => {
    const was = before.get(rule)
    const is = sumChange(rule, was, sum)
    const isSame = was && was.of === sum.of && is.before === is.now && is.held === is.holds
    return isSame ? [] : [traced(rule, is)]
  })
}

interface Sum {
  readonly side: ComparisonState
  /** Total of the reference. */
  readonly of: string
}

const sumsOf = (equations: readonly EquationState[]): [string, Sum][] =>
  equations.flatMap(({ reference, comparisons }) =>
    comparisons.map((side): [string, Sum] => [side.rule, { side, of: printQuantity(reference.total) }]),
  )

const sumChange = (rule: string, before: Sum | undefined, { side }: Sum): WithoutCauses<SumChange> => ({
  rule,
  title: side.label,
  before: before ? printQuantity(before.side.total) : '',
  now: printQuantity(side.total),
  held: before?.side.holds,
  holds: side.holds,
})

/** Adds on which of the changed cells something rests; nothing is asked where nothing changed. */
function tracing(baseline: Baseline, now: Examination, changed: ChangedPlaces) {
  const then = (id: string): Dependencies => {
    const known = baseline.was(id)
    return known !== undefined && baseline.examination ? dependenciesOf(baseline.examination, known) : NO_DEPENDENCIES
  }
  return <C>(id: string, change: WithoutCauses<C>): Traced<C> => {
    if (changed.isNothing) return { change: { ...change, because: [] } as C, figures: NO_DEPENDENCIES.figures }
    const [before, after] = [then(id), dependenciesOf(now, id)]
    const cells = new Set([...after.cells, ...[...before.cells].map(baseline.now)])
    const because = changed.among(cells)
    return {
      change: { ...change, because } as C,
      figures: new Set([...after.figures, ...[...before.figures].map(baseline.now)]),
    }
  }
}
