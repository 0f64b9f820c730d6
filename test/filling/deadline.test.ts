import { expect, it } from 'vitest'
import { daysLeft } from '../../src/filling/deadline.ts'

const now = Date.parse('2024-03-14T12:00:00Z')

it.each([
  ['2024-03-28T12:00:00Z', 'Quedan 14 días'],
  ['2024-03-15T13:00:00Z', 'Queda 1 día'],
  ['2024-03-15T11:59:00Z', 'Quedan 23 horas'],
  ['2024-03-14T13:30:00Z', 'Queda 1 hora'],
  ['2024-03-14T12:30:00Z', 'Queda menos de una hora'],
  ['2024-03-14T11:59:00Z', 'El plazo terminó'],
])('a deadline of %s: %s', (closes, words) => {
  expect(daysLeft(closes, now)).toBe(words)
})
