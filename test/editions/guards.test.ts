import { describe, expect, test } from 'vitest'
import { EDITIONS } from '../../src/editions/editions.ts'
import { SAMPLES } from '../../src/editions/samples/samples.ts'
import { EDITION_YEARS, thresholdsOf } from '../../src/editions/thresholds.ts'
import { guardDeclarations } from './guard-declarations.ts'

describe.each(EDITIONS)('edition $id', guardDeclarations)

describe.each(EDITION_YEARS)('thresholds of %i', (year) => {
  test('are decimals, each with its source', () => {
    for (const [id, { value, source }] of Object.entries(thresholdsOf(year))) {
      expect(value, id).toMatch(/^\d+(\.\d+)?$/)
      expect(source.trim(), id).not.toBe('')
    }
  })
})

test('every year of the table of thresholds has its edition and its sample, and none other', () => {
  expect(EDITIONS.map((one) => one.id)).toEqual(EDITION_YEARS)
  expect(Object.keys(SAMPLES).map(Number)).toEqual(EDITION_YEARS)
  for (const year of EDITION_YEARS) expect(SAMPLES[year].edition).toBe(year)
})
