import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moveFrom } from '../../src/sheet/moves.ts'
import { runs } from '../long.ts'
import { at, drawn } from './drawn.ts'

/** Components: former year, this year, production, unit cost; a total, administration, another total. */
const COMPONENTS = drawn(`
  ox.=
  ox.=
  ==
  o.
  ==
`)

const keys = (text: string) => {
  const parts = text.split(' ')
  const has = (name: string) => parts.includes(name)
  return { key: parts.at(-1)!, ctrl: has('Ctrl'), shift: has('Shift'), alt: has('Alt') }
}

describe('keys among the cells of this year', () => {
  test.each([
    ['0-1', 'ArrowDown', '1-1'],
    ['1-1', 'ArrowDown', '3-1'],
    ['3-1', 'ArrowDown', '3-1'],
    ['3-1', 'ArrowUp', '1-1'],
    ['0-1', 'ArrowRight', '0-2'],
    ['0-2', 'ArrowRight', '0-2'],
    ['0-1', 'ArrowLeft', '0-1'],
    ['0-1', 'Tab', '0-2'],
    ['0-2', 'Tab', '1-1'],
    ['3-1', 'Tab', undefined],
    ['1-1', 'Shift Tab', '0-2'],
    ['0-1', 'Shift Tab', undefined],
    ['0-1', 'Enter', '1-1'],
    ['1-1', 'Enter', '3-1'],
    ['1-1', 'Shift Enter', '0-1'],
    ['0-2', 'Home', '0-1'],
    ['0-1', 'End', '0-2'],
    ['0-2', 'Ctrl Home', '0-1'],
    ['0-1', 'Ctrl End', '3-1'],
    ['0-1', 'PageDown', '3-1'],
    ['3-1', 'PageUp', '0-1'],
  ])('%s, %s: %s', (from, key, to) => {
    expect(moveFrom(COMPONENTS, at(COMPONENTS, from), keys(key))?.address).toBe(to)
  })

  test('past the last row Enter goes on at the top of the next column, and past the last column out of the table', () => {
    expect(moveFrom(COMPONENTS, at(COMPONENTS, '3-1'), keys('Enter'))?.address).toBe('0-2')
    expect(moveFrom(COMPONENTS, at(COMPONENTS, '1-2'), keys('Enter'))?.address).toBeUndefined()
  })

  test('Enter after Tabs returns to the column where they began', () => {
    expect(moveFrom(COMPONENTS, at(COMPONENTS, '0-2'), keys('Enter'), 1)?.address).toBe('1-1')
  })

  test.each([
    ['0-1', 'Alt ArrowLeft', '0-0'],
    ['0-2', 'Alt ArrowRight', '0-3'],
    ['1-1', 'Alt ArrowDown', '2-1'],
    ['0-0', 'Alt ArrowLeft', '0-0'],
  ])('with Alt, former years and what is computed are reached too: %s, %s: %s', (from, key, to) => {
    expect(moveFrom(COMPONENTS, at(COMPONENTS, from), keys(key))?.address).toBe(to)
  })

  test('from a name or a former year, Tab goes on in its row', () => {
    expect(moveFrom(COMPONENTS, at(COMPONENTS, '1-0'), keys('Tab'))?.address).toBe('1-1')
  })

  test.each(['a', '7', 'F9', 'Shift', 'Alt x'])('%s moves nowhere', (key) => {
    expect(moveFrom(COMPONENTS, at(COMPONENTS, '0-1'), keys(key))).toBeUndefined()
  })
})

describe('Ctrl with an arrow goes to the edge of the data', () => {
  const column = drawn(`
    x
    x
    .
    .
    x
    .
  `)
  test.each([
    ['0-0', 'ArrowDown', '1-0'],
    ['1-0', 'ArrowDown', '4-0'],
    ['4-0', 'ArrowDown', '5-0'],
    ['2-0', 'ArrowDown', '4-0'],
    ['5-0', 'ArrowUp', '4-0'],
    ['4-0', 'ArrowUp', '1-0'],
    ['1-0', 'ArrowUp', '0-0'],
  ])('from %s, %s: %s', (from, key, to) => {
    expect(moveFrom(column, at(column, from), keys(`Ctrl ${key}`))?.address).toBe(to)
  })
})

test('whatever the table, Tab passes every cell of this year once, and Shift Tab the way back', () => {
  const tables = fc
    .array(fc.string({ unit: fc.constantFrom('x', '.', 'o', '=', ' '), minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((lines) => drawn(['xxxxxx', ...lines].join('\n')))
  fc.assert(
    fc.property(tables, (grid) => {
      const now = grid.flat().filter((one) => one.isNow)
      const way = [now[0]!]
      for (let next = moveFrom(grid, now[0]!, keys('Tab')); next; next = moveFrom(grid, next, keys('Tab')))
        way.push(next)
      expect(way).toEqual(now)
      const back = [now.at(-1)!]
      for (let next = moveFrom(grid, back[0]!, keys('Shift Tab')); next; next = moveFrom(grid, next, keys('Shift Tab')))
        back.push(next)
      expect(back).toEqual([...now].reverse())
    }),
    { numRuns: runs(100, 2000) },
  )
})
