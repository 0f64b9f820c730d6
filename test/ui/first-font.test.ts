import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LETTERS } from '../../.ci/build/first-font.ts'

const declared = readFileSync('src/ui/fonts.css', 'utf8').split('@font-face').at(-1)!

/** What a unicode-range names, one by one. */
const named = [...declared.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].flatMap(([, from, to]) => {
  const first = Number.parseInt(from!, 16)
  const last = to ? Number.parseInt(to, 16) : first
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))
})

test('the light font has the letters that its style declares, no more and no fewer', () => {
  expect(named.sort()).toEqual([...LETTERS].sort())
})
