import * as z from 'zod/mini'

/** A row as it stands: texts by column of its kind; `version` is what a change of it names. */
export const CurrentRow = z.object({ key: z.string(), version: z.string(), values: z.record(z.string(), z.string()) })
export type CurrentRow = z.infer<typeof CurrentRow>

/** What is wrong in a row: in a column, or (column null) in the row whole. `row`: another one that it has to do with. */
export const RowProblem = z.object({
  column: z.nullable(z.string()),
  what: z.string(),
  row: z.optional(z.int()),
})
export type RowProblem = z.infer<typeof RowProblem>

/** What becomes of a row of a load. `row` counts from 1 below the head; `name` says which one it is, for people. */
export const ProvenRow = z.object({
  row: z.int(),
  key: z.nullable(z.string()),
  name: z.string(),
  /** held: would be new or changed, but looks wrong; stored only where it is taken. */
  is: z.enum(['new', 'changed', 'removed', 'same', 'refused', 'held']),
  /** new, changed, removed: columns that become something else; '' is blank. */
  changes: z.array(z.object({ column: z.string(), from: z.string(), to: z.string() })),
  /** refused: why, and what to do. */
  problems: z.array(RowProblem),
  /** held, or taken all the same: what looks wrong. */
  doubts: z.optional(z.array(RowProblem)),
  /** Worth knowing, and in nobody's way. */
  notes: z.array(z.string()),
})
export type ProvenRow = z.infer<typeof ProvenRow>
