import { type HeadGroup, headGroups } from './head-groups.ts'

/** Two rows of heads where years come back under several of them; undefined where one row says it as it was printed. */
export function twoRowsOfHeads(columns: readonly string[]): readonly HeadGroup[] | undefined {
  const groups = headGroups(columns)
  return groups.filter((group) => group.shared !== undefined).length > 1 ? groups : undefined
}
