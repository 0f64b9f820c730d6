import { expect, test } from 'vitest'
import { EDITIONS } from '../../src/editions/editions.ts'
import { findLoaded, loadEdition, loadEditions } from '../../src/editions/load-edition.ts'

test('every edition that this version knows can be loaded by itself, and is the same one', async () => {
  for (const edition of EDITIONS) {
    expect(await loadEdition(edition.id)).toBe(edition)
    expect(findLoaded(edition.id)).toBe(edition)
  }
})

test('a year without an edition has none to load', async () => {
  expect(await loadEdition(2022)).toBeUndefined()
  expect(findLoaded(2022)).toBeUndefined()
})

test('all of them are those that the server knows, in the same order', async () => {
  expect(await loadEditions()).toEqual([...EDITIONS])
})
