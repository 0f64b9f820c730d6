import type {
  CellChange,
  Changes,
  Effect,
  FigureChange,
  FindingChange,
  TableRowChange,
} from '../../engine/comparing/changes.ts'
import { everyChange } from '../../engine/comparing/changes.ts'
import type { CellAddress } from '../../ficha/address.ts'
import type { ObservedPlace } from '../../ficha/observation.ts'
import type { Observation } from '../../protocol/review.ts'

/** What became of an observed place. */
export interface ObservedChange {
  readonly cells: readonly CellChange[]
  readonly row: TableRowChange | undefined
  readonly figure: FigureChange | undefined
  readonly finding: FindingChange | undefined
  /** Figures that moved by it, the closest first. */
  readonly moved: readonly FigureChange[]
  readonly effects: readonly Effect[]
}

/** Cells that an observation asks about: its own, those of its row or section, or those that its finding points to. */
function isAsked({ kind, at }: ObservedPlace, change: CellChange, changes: Changes): boolean {
  if (kind === 'cell') return change.cell === at
  if (kind === 'section') return change.section === at
  if (kind === 'row') return change.row === at
  const finding = changes.findings?.find(({ id }) => id === at)
  return finding?.finding.cells.includes(change.cell) || finding?.because.includes(change.cell) || false
}

/** What became of the place of an observation, and what that did. */
export function observedChange({ place }: Observation, changes: Changes): ObservedChange {
  const cells = everyChange(changes).filter((one) => isAsked(place, one, changes))
  const moved = new Set(cells.flatMap(({ figures }) => figures))
  const figures = changes.figures
  return {
    cells,
    row: changes.rows.find(({ table, row }) => place.kind === 'row' && `${table}~${row}` === place.at),
    figure: figures.find(({ figure }) => place.kind === 'cell' && figure === place.at),
    finding: changes.findings?.find(({ id }) => place.kind === 'finding' && id === place.at),
    moved: [...moved].flatMap((address) => figures.find(({ figure }) => figure === address) ?? []),
    effects: eachOnce(cells.flatMap(({ effects }) => effects)),
  }
}

const eachOnce = (effects: readonly Effect[]): Effect[] => [...new Map(effects.map((one) => [one.of, one])).values()]

/** The changes that no observation asked for. */
export function unasked(changes: Changes, observations: readonly Observation[]): Changes {
  const isFree = (change: CellChange) => !observations.some(({ place }) => isAsked(place, change, changes))
  const wasAsked = ({ table, row }: TableRowChange) =>
    observations.some(({ place }) => place.kind === 'row' && place.at === `${table}~${row}`)
  return {
    ...changes,
    cells: changes.cells.filter(isFree),
    rows: changes.rows.filter((row) => !wasAsked(row)),
  }
}

/** Numbers of the observations that asked about a cell. */
export const askedBy = (cell: CellAddress, changes: Changes, observations: readonly Observation[]): number[] => {
  const change = everyChange(changes).find((one) => one.cell === cell)
  if (!change) return []
  return observations.filter(({ place }) => isAsked(place, change, changes)).map(({ number }) => number)
}
