import type { GridMap, GridPlace } from './grid-map.ts'

/**
 * The rectangle between two places, row by row. Between cells of this year only those of this year: whoever empties or
 * fills spending and production doesn't touch the production of the year before, which stands between them.
 */
export function blockBetween(grid: GridMap, from: GridPlace, to: GridPlace): readonly (readonly GridPlace[])[] {
  const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)]
  const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)]
  const areNow = from.isNow && to.isNow
  return grid
    .slice(top, bottom + 1)
    .map((row) => row.filter((one) => one.column >= left && one.column <= right && (one.isNow || !areNow)))
    .filter((row) => row.length > 0)
}

/** As a spreadsheet takes it: a line per row, cells by tabs, nothing where a row has no cell in a column. */
export function blockText(block: readonly (readonly GridPlace[])[], textOf: (address: string) => string): string {
  const columns = columnsOf(block)
  return block
    .map((row) =>
      columns
        .map((column) => row.find((one) => one.column === column))
        .map((cell) => (cell ? quoteCell(textOf(cell.address)) : ''))
        .join('\t'),
    )
    .join('\n')
}

const columnsOf = (block: readonly (readonly GridPlace[])[]): number[] =>
  [...new Set(block.flatMap((row) => row.map((one) => one.column)))].sort((a, b) => a - b)

const quoteCell = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** What stands in the first row goes to the rows under it: cell by cell, text of the first. */
export function fillDown(
  block: readonly (readonly GridPlace[])[],
  textOf: (address: string) => string,
): [address: string, text: string][] {
  const [first = [], ...rest] = block
  return rest.flatMap((row) =>
    row.flatMap((cell): [string, string][] => {
      const above = first.find((one) => one.column === cell.column)
      return above && cell.isEditable ? [[cell.address, textOf(above.address)]] : []
    }),
  )
}

/** The block drawn out by its handle: what it holds is repeated over the cells that it now covers and held none of it. */
export function fillOut(
  source: readonly (readonly GridPlace[])[],
  target: readonly (readonly GridPlace[])[],
  textOf: (address: string) => string,
): [address: string, text: string][] {
  const inSource = new Set(source.flat().map((one) => one.address))
  const columns = columnsOf(source)
  const firstRow = source[0]?.[0]?.row ?? 0
  const ring = (index: number, size: number): number => ((index % size) + size) % size
  return target.flat().flatMap((cell): [string, string][] => {
    if (inSource.has(cell.address) || !cell.isEditable) return []
    const row = source[ring(cell.row - firstRow, source.length)] ?? []
    const column = columns.includes(cell.column)
      ? cell.column
      : columns[ring(cell.column - (columns[0] ?? 0), columns.length)]
    const from = row.find((one) => one.column === column)
    return from ? [[cell.address, textOf(from.address)]] : []
  })
}
