import type { Changes } from '../../engine/comparing/changes.ts'
import type { Examination } from '../../engine/examination.ts'
import type { CellAddress } from '../../ficha/address.ts'
import type { Authorship } from '../../showing/why/authorship.ts'

/** Over the columns of what changed: 'Iter. 1', 'Iter. 2', '2022'. */
export interface Heads {
  readonly before: string
  readonly now: string
  /** Undefined where it would repeat the first. */
  readonly former: string | undefined
  /** Nobody knows what was found before, so that no effect can be told. */
  readonly isFoundUnknown: boolean
}

export const hasEffects = ({ isFoundUnknown }: Pick<Heads, 'isFoundUnknown'>): boolean => !isFoundUnknown

/** What the table of changes is drawn with. */
export interface ChangedProps {
  changes: Changes
  heads: Heads
  go: (cell: CellAddress) => void
  whoOf: (cell: CellAddress) => Authorship
  /** What is asked why a figure moved. */
  ficha: Examination
  /** Id of the heading over it. */
  labelledBy: string
}
