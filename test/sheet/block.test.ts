import { describe, expect, test } from 'vitest'
import { blockBetween, blockText, fillDown, fillOut } from '../../src/sheet/block.ts'
import { at, drawn } from './drawn.ts'

const grid = drawn(`
  xx=
  x.=
  x
  xx=
`)
const textOf = (address: string) => (address.endsWith('1') && address.startsWith('1') ? '' : `t${address}`)
const block = (from: string, to: string) => blockBetween(grid, at(grid, from), at(grid, to))

describe('a block', () => {
  test('is the rectangle between two cells, whichever was first', () => {
    const addresses = block('1-1', '0-0').map((row) => row.map((one) => one.address))
    expect(addresses).toEqual([
      ['0-0', '0-1'],
      ['1-0', '1-1'],
    ])
  })

  test('of this year leaves out the former year that stands between its columns', () => {
    const years = drawn(`
      oxox=
      oxox=
    `)
    const addresses = blockBetween(years, at(years, '0-1'), at(years, '1-3')).map((row) =>
      row.map((one) => one.address),
    )
    expect(addresses).toEqual([
      ['0-1', '0-3'],
      ['1-1', '1-3'],
    ])
    expect(blockBetween(years, at(years, '0-0'), at(years, '0-1'))[0]).toHaveLength(2)
  })

  test('goes to the clipboard as a spreadsheet takes it, with nothing where a row has no cell', () => {
    expect(blockText(block('1-0', '3-1'), textOf)).toBe('t1-0\t\nt2-0\t\nt3-0\tt3-1')
  })

  test('quotes a text with lines or tabs', () => {
    expect(blockText(block('0-0', '0-1'), (address) => (address === '0-0' ? 'a\nb "c"' : 'd'))).toBe('"a\nb ""c"""\td')
  })

  test('filled down repeats its first row, in cells that are filled by hand alone', () => {
    expect(fillDown(block('0-1', '3-2'), textOf)).toEqual([
      ['1-1', 't0-1'],
      ['3-1', 't0-1'],
    ])
  })

  test('drawn out by its handle repeats what it holds, down and to the right', () => {
    expect(fillOut(block('0-0', '1-0'), block('0-0', '3-0'), textOf)).toEqual([
      ['2-0', 't0-0'],
      ['3-0', 't1-0'],
    ])
    expect(fillOut(block('0-0', '0-0'), block('0-0', '0-1'), textOf)).toEqual([['0-1', 't0-0']])
  })
})
