import type { GridMap, GridPlace } from './grid-map.ts'

/** A key with what was held down with it. */
export interface Key {
  readonly key: string
  readonly shift?: boolean
  readonly ctrl?: boolean
  readonly alt?: boolean
}

/** How many rows Page Up and Page Down pass. */
const PAGE = 10

type Direction = readonly [down: number, right: number]
const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * Where a key leads from a cell, as in a spreadsheet; the cell itself where it leads nowhere, undefined for a key that
 * doesn't move. `origin` is the column where Tabs began: Enter returns to it. With Alt, arrows visit every place:
 * former years and what is computed too.
 */
export function moveFrom(grid: GridMap, at: GridPlace, key: Key, origin = at.column): GridPlace | undefined {
  const arrow = ARROWS[key.key]
  if (arrow && key.alt) return step(grid, at, arrow, () => true) ?? at
  if (key.alt) return undefined
  if (arrow) return (key.ctrl ? edge(grid, at, arrow) : step(grid, at, arrow, isNow)) ?? at
  if (key.key === 'Enter' && !key.ctrl) return enter(grid, at, key.shift ? -1 : 1, origin)
  return MOVES[key.key]?.(grid, at, key)
}

const isNow = (cell: GridPlace): boolean => cell.isNow

const MOVES: Readonly<Record<string, (grid: GridMap, at: GridPlace, key: Key) => GridPlace | undefined>> = {
  Home: (grid, at, { ctrl }) => (ctrl ? cellsNow(grid) : rowOf(grid, at))[0] ?? at,
  End: (grid, at, { ctrl }) => (ctrl ? cellsNow(grid) : rowOf(grid, at)).at(-1) ?? at,
  PageDown: (grid, at) =>
    columnOf(grid, at)
      .filter((one) => one.row > at.row)
      .slice(0, PAGE)
      .at(-1) ?? at,
  PageUp: (grid, at) =>
    columnOf(grid, at)
      .filter((one) => one.row < at.row)
      .slice(-PAGE)[0] ?? at,
  Tab: (grid, at, { shift }) => tab(grid, at, shift ? -1 : 1),
}

const cellsNow = (grid: GridMap): GridPlace[] => grid.flat().filter(isNow)
const rowOf = (grid: GridMap, at: GridPlace): GridPlace[] => (grid[at.row] ?? []).filter(isNow)
const columnOf = (grid: GridMap, at: GridPlace): GridPlace[] =>
  grid.flatMap((row) => row.filter((one) => one.column === at.column && one.isNow))

function step(
  grid: GridMap,
  at: GridPlace,
  [down, right]: Direction,
  isStop: (cell: GridPlace) => boolean,
): GridPlace | undefined {
  if (right !== 0) {
    const inRow = (grid[at.row] ?? []).filter((one) => isStop(one) && Math.sign(one.column - at.column) === right)
    return right > 0 ? inRow[0] : inRow.at(-1)
  }
  for (let row = at.row + down; row >= 0 && row < grid.length; row += down) {
    const found = grid[row]!.find((one) => one.column === at.column && isStop(one))
    if (found) return found
  }
  return undefined
}

/** Ctrl with an arrow: to the last cell of what is filled, or over what is blank to the next that is filled. */
function edge(grid: GridMap, at: GridPlace, direction: Direction): GridPlace | undefined {
  let last = step(grid, at, direction, isNow)
  if (!last) return undefined
  const overBlanks = at.isBlank || last.isBlank
  for (let next: GridPlace | undefined = last; next; next = step(grid, next, direction, isNow)) {
    if (overBlanks && !next.isBlank) return next
    if (!overBlanks && next.isBlank) return last
    last = next
  }
  return last
}

/** Down in the column where the Tabs began; past the last row, the top of the next column. Undefined past the end. */
function enter(grid: GridMap, at: GridPlace, down: number, origin: number): GridPlace | undefined {
  const under = step(grid, { ...at, column: origin }, [down, 0], isNow)
  if (under) return under
  const columns = [...new Set(cellsNow(grid).map((one) => one.column))].sort((a, b) => a - b)
  const next = columns[columns.indexOf(origin) + down]
  const found = next === undefined ? [] : columnOf(grid, { ...at, column: next })
  return down > 0 ? found[0] : found.at(-1)
}

/** The next cell of this year in the order of reading. Undefined past the last one: there Tab leaves the table. */
function tab(grid: GridMap, at: GridPlace, by: number): GridPlace | undefined {
  // From a name or a former year, Tab goes on in the row.
  const beside = at.isNow ? undefined : step(grid, at, [0, by], (one) => one.isEditable)
  if (beside) return beside
  const order = grid.flat().filter((one) => one.isNow || one.address === at.address)
  return order[order.findIndex((one) => one.address === at.address) + by]
}
