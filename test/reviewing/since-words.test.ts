import { expect, it } from 'vitest'
import type { Review } from '../../src/protocol/review.ts'
import { sinceWords } from '../../src/reviewing/desk/since-words.ts'

const SENT = '2024-03-11T15:00:00Z'
const at = (serverTime: string) =>
  sinceWords({ status: 'received', movedAt: SENT, openedAt: null, serverTime } as Review, SENT)

it('says since when a ficha waits: since today, one day, more', () => {
  expect(at('2024-03-11T18:00:00Z')).toBe('enviada el 11 mar, espera desde hoy')
  expect(at('2024-03-12T18:00:00Z')).toBe('enviada el 11 mar, espera 1 día')
  expect(at('2024-03-14T18:00:00Z')).toBe('enviada el 11 mar, espera 3 días')
})
