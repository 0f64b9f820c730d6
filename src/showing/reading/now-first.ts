import type { ColumnGroup } from './table-columns.ts'

/** On a phone only the first columns are in sight: this year stands there, the years before after it. */
const isPhone = (): boolean => window.matchMedia('(max-width: 760px)').matches

/** This year, how it changed, and the years before, the latest first; elsewhere as they are. */
export const nowFirst = (groups: readonly ColumnGroup[]): readonly ColumnGroup[] =>
  isPhone()
    ? groups.map((group) => ({
        ...group,
        columns: [
          ...group.columns.filter(({ from }) => from === 'now'),
          ...group.columns.filter(({ from }) => from !== 'now').reverse(),
        ],
      }))
    : groups

export const latestFirst = (years: readonly number[]): readonly number[] => (isPhone() ? [...years].reverse() : years)
