import type { Storage } from '../../storage/tables.ts'
import type { InTheWay } from './later-acts.ts'
import type { LoadedRow, RecordedLoad } from './loaded-rows.ts'

/** How the rows of a list are taken back. */
export interface TakingBack {
  /** What was built on these rows since, by key: they stay. */
  builtOn(storage: Storage, rows: readonly LoadedRow[], load: RecordedLoad): Promise<InTheWay>
  /**
   * Takes rows away that were new, on which nothing was built; absent where a row that amounts to nothing goes by itself
   * (`nothing`). `first`: before the others say again what they said.
   */
  readonly withdraw?: {
    readonly first: boolean
    readonly rows: (storage: Storage, keys: readonly string[]) => Promise<void>
  }
}

export const keysOf = (rows: readonly LoadedRow[], is?: LoadedRow['is']): string[] =>
  rows.filter((row) => is === undefined || row.is === is).map(({ key }) => key)

/** The first that is in the way of each row. */
export function inTheWayOf(...all: readonly (readonly [key: string, why: string | undefined])[]): InTheWay {
  const inTheWay: InTheWay = new Map()
  for (const [key, why] of all) if (why !== undefined && !inTheWay.has(key)) inTheWay.set(key, why)
  return inTheWay
}
