/** One place of a table where the focus can stand. */
export interface GridPlace {
  /** Address of the cell; of a computed one too. */
  readonly address: string
  readonly row: number
  /** Position of its column; those of a total stand under those of the rows. */
  readonly column: number
  /** Typed in this year: arrows, Tab and Enter go among these. In a table that is read, every place. */
  readonly isNow: boolean
  readonly isEditable: boolean
  readonly isBlank: boolean
}

/** The places of a table, row by row, each row from left to right. */
export type GridMap = readonly (readonly GridPlace[])[]

/** What a place of a table says of itself on the page. */
export const PLACE = 'data-cell'

/** A table that is read says so: there every place is alike. */
export const isRead = (table: HTMLElement | undefined): boolean => table?.dataset['reading'] !== undefined

/** Reads the places off the page: a row that came or went, a column that was shown need no bookkeeping. */
export function readGrid(table: HTMLElement): GridMap {
  const rows = new Map<Element, GridPlace[]>()
  for (const element of table.querySelectorAll<HTMLElement>(`[${PLACE}]`)) {
    const line = element.closest('tr') ?? table
    const row = rows.get(line) ?? []
    if (row.length === 0) rows.set(line, row)
    row.push(cellOf(element, rows.size - 1, isRead(table)))
  }
  return [...rows.values()]
}

const cellOf = (element: HTMLElement, row: number, isReading: boolean): GridPlace => {
  const { cell = '', col, now, blank } = element.dataset
  return {
    address: cell,
    row,
    column: Number(col ?? 0),
    isNow: now === 'yes' || isReading,
    isEditable: now !== undefined,
    isBlank: blank !== undefined,
  }
}

/** The element of a place. */
export const elementOf = (table: HTMLElement, address: string): HTMLElement | undefined =>
  table.querySelector<HTMLElement>(`[${PLACE}="${CSS.escape(address)}"]`) ?? undefined

export const findCell = (grid: GridMap, address: string | undefined): GridPlace | undefined =>
  address === undefined ? undefined : grid.flat().find((one) => one.address === address)

/** Where a table is entered: its first cell of this year that is typed in, or whatever is first. */
export const entryOf = (grid: GridMap): GridPlace | undefined =>
  grid.flat().find((one) => one.isNow) ?? grid.flat().find((one) => one.isEditable) ?? grid.flat()[0]
