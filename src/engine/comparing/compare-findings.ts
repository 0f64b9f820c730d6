import { type CellAddress, readAddress } from '../../ficha/address.ts'
import type { Finding } from '../../ficha/finding.ts'
import { printQuantity } from '../../ficha/print-number.ts'
import type { ComparisonState, Dependencies, EquationState, Examination } from '../examination.ts'
import type { Past } from './baseline.ts'
import type { Changed } from './changed.ts'
import { NO_DEPENDENCIES } from './dependencies.ts'
import type { FindingChange, SumChange } from './what-changed.ts'

/** Something decided, with the cells and figures that it rested on in either of both, as they are called now. */
export interface Grounded<C> {
  readonly change: C
  readonly figures: ReadonlySet<CellAddress>
}

/** Findings that appeared, stayed and went; undefined where what was found before isn't known. */
export function compareFindings(past: Past, now: Examination, changed: Changed): Grounded<FindingChange>[] | undefined {
  if (!past.examination) return undefined
  const before = new Map(past.examination.findings.map((one) => [past.now(one.id), one]))
  const here = new Set(now.findings.map(({ id }) => id))
  const grounded = grounding(past, now, changed)
  return [
    ...now.findings.map((one) => grounded(one.id, findingChange(one.id, before.get(one.id), one, now))),
    ...[...before]
      .filter(([id]) => !here.has(id))
      .map(([id, one]) => grounded(id, findingChange(id, one, undefined, past.examination!))),
  ]
}

type Bare<C> = Omit<C, 'because'>

function findingChange(
  id: string,
  before: Finding | undefined,
  now: Finding | undefined,
  { labelOf }: Examination,
): Bare<FindingChange> {
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
export function compareSums(past: Past, now: Examination, changed: Changed): Grounded<SumChange>[] {
  if (!past.examination) return []
  const before = new Map(sumsOf(past.examination.equations))
  const grounded = grounding(past, now, changed)
  return sumsOf(now.equations).flatMap(([rule, sum]) => {
    const was = before.get(rule)
    const is = sumChange(rule, was, sum)
    const isSame = was && was.of === sum.of && is.before === is.now && is.held === is.holds
    return isSame ? [] : [grounded(rule, is)]
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

const sumChange = (rule: string, before: Sum | undefined, { side }: Sum): Bare<SumChange> => ({
  rule,
  title: side.label,
  before: before ? printQuantity(before.side.total) : '',
  now: printQuantity(side.total),
  held: before?.side.holds,
  holds: side.holds,
})

/** Adds on which of the changed cells something rests; nothing is asked where nothing changed. */
function grounding(past: Past, now: Examination, changed: Changed) {
  const then = (id: string): Dependencies => {
    const known = past.was(id)
    return (known !== undefined && past.examination?.dependenciesOf(known)) || NO_DEPENDENCIES
  }
  return <C>(id: string, change: Bare<C>): Grounded<C> => {
    if (changed.isNothing) return { change: { ...change, because: [] } as C, figures: NO_DEPENDENCIES.figures }
    const [before, after] = [then(id), now.dependenciesOf(id)]
    const cells = new Set([...after.cells, ...[...before.cells].map(past.now)])
    const because = changed.among(cells)
    return {
      change: { ...change, because } as C,
      figures: new Set([...after.figures, ...[...before.figures].map(past.now)]),
    }
  }
}
