import type { MoneyUnit } from './unit.ts'

/** What a person says a column of the block is: names of rows, a column of the table (its key), or nothing. */
export type ChosenColumn =
  | { readonly is: 'names' }
  | { readonly is: 'nothing' }
  | { readonly is: 'column'; readonly key: string }

/** What a person says a row of the block is: one of the table, or nothing to paste. */
export type ChosenRow = { readonly is: 'row'; readonly id: string } | { readonly is: 'nothing' }

/** keep: what stands there stays · reading: which of two · marker: a marker instead of what isn't understood. */
export type CellChoice =
  | { readonly is: 'keep' }
  | { readonly is: 'overwrite' }
  | { readonly is: 'reading'; readonly value: string }
  | { readonly is: 'typed'; readonly text: string }

/**
 * What the person decided about a proof, by where it stands in the block: columns from 0, rows by their position, cells
 * by `row:column`. Whatever isn't decided is as it was understood.
 */
export interface Choices {
  readonly columns: Readonly<Record<number, ChosenColumn>>
  readonly units: Readonly<Record<number, MoneyUnit>>
  readonly rows: Readonly<Record<number, ChosenRow>>
  readonly cells: Readonly<Record<string, CellChoice>>
  /** Figures of former years that were published are replaced too. */
  readonly overwritesFormer: boolean
  /** Whether rows are read for columns; absent as long as the block itself says so. */
  readonly isTurned?: boolean
}

export const NO_CHOICES: Choices = { columns: {}, units: {}, rows: {}, cells: {}, overwritesFormer: false }

export const cellKey = (position: number, column: number): string => `${position}:${column}`
