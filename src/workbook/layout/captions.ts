import type { LaidRow } from './laid.ts'

/** The title of a part, and in what its amounts are, under an empty row. */
export const captionRows = (title: string | undefined, unit?: string): LaidRow[] =>
  title === undefined
    ? []
    : [
        { cells: [] },
        { cells: [undefined, { look: 'caption', value: title }, unit ? { look: 'unit', value: unit } : undefined] },
      ]
