import { expect, test } from 'vitest'
import { ObservedText } from '../../src/protocol/review.ts'

test('what a reviewer writes is kept clean, as answers are', () =>
  expect(ObservedText.parse({ text: ' Falta\vel a\u00adn\u0303o\u200b ' })).toEqual({ text: 'Falta\nel año' }))

test.each(['', '  \n', '\u200b\u00ad', 'a\u0000b', 'a\ud800b'])('%j is not taken', (text) =>
  expect(ObservedText.safeParse({ text }).success).toBe(false),
)
