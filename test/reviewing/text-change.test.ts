import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { textChange } from '../../src/reviewing/comparing/text-change.ts'

const words = fc
  .array(fc.constantFrom('la', 'pobreza', 'de', 'familias', 'personas', 'país'), { maxLength: 12 })
  .map((some) => some.join(' '))

test('what is told apart, put together again, are both texts', () => {
  fc.assert(
    fc.property(words, words, (before, now) => {
      const parts = textChange(before, now)
      expect(parts.start + parts.before + parts.end).toBe(before)
      expect(parts.start + parts.now + parts.end).toBe(now)
    }),
  )
})

test('of equal texts nothing is told apart', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(textChange(text, text)).toMatchObject({ before: '', now: '' })
    }),
  )
})

test('one word in the middle is all that stands out', () => {
  expect(textChange('Reducir la pobreza de familias en el país', 'Reducir la pobreza de personas en el país')).toEqual({
    start: 'Reducir la pobreza de ',
    before: 'familias ',
    now: 'personas ',
    end: 'en el país',
  })
})
