import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalInSlices } from '../../src/server/canonical-in-slices.ts'

test('a text made in slices is that of the whole, whatever is in it', () =>
  fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.string(), async (value, key) => {
      const content = { [key]: value, list: [value, { b: 1, a: [value] }], undefined: undefined }
      expect(await canonicalInSlices(content)).toBe(canonicalize(content))
    }),
  ))

test('others have their turn within a list of thousands', async () => {
  const list = Array.from({ length: 1_000 }, (_, index) => ({ index }))
  let turns = 0
  const others = setInterval(() => (turns += 1))
  expect(await canonicalInSlices({ list })).toBe(canonicalize({ list }))
  clearInterval(others)
  expect(turns).toBeGreaterThan(0)
})
