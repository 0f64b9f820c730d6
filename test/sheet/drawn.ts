import type { GridMap, GridPlace } from '../../src/sheet/grid-map.ts'

/**
 * A table as a picture: a line per row, a letter or sign per cell. 'x' filled, '.' blank, both of this year; 'o' of a
 * former year; '=' computed; a space is no cell. Addresses are 'row-column', from 0.
 */
export function drawn(picture: string): GridMap {
  const lines = picture.split('\n').filter((line) => line.trim() !== '')
  const margin = Math.min(...lines.map((line) => line.search(/\S/)))
  return lines.map((line, row) =>
    [...line.slice(margin).trimEnd()].flatMap((sign, column) => (sign === ' ' ? [] : [cellOf(sign, row, column)])),
  )
}

const cellOf = (sign: string, row: number, column: number): GridPlace => ({
  address: `${row}-${column}`,
  row,
  column,
  isNow: sign === 'x' || sign === '.',
  isEditable: sign !== '=',
  isBlank: sign === '.',
})

export const at = (grid: GridMap, address: string): GridPlace => {
  const found = grid.flat().find((one) => one.address === address)
  if (!found) throw new Error(`no cell ${address}`)
  return found
}
