import { expect, test } from 'vitest'
import { checkDocument } from '../../src/ficha/document.ts'
import { SAMPLE } from '../editions/sample.ts'

const AT = '2024-03-11T17:29:00Z'
const withTyped = (typed: unknown) => checkDocument({ ...SAMPLE, typed })

test('a file may say who typed each cell, or nothing of it', () => {
  expect(withTyped({ 'served~2023': { who: 'Ana Soto', at: AT }, purpose: { who: 'Iván Ñuñez', at: AT } }).ok).toBe(
    true,
  )
  expect(withTyped(undefined).ok).toBe(true)
})

test.each<[string, unknown]>([
  ['a cell that is none', { 'served~2023~a~b': { who: 'Ana Soto', at: AT } }],
  ['an e-mail for a name', { purpose: { who: 'ana@interior.gob.cl', at: AT } }],
  ['a RUT for a name', { purpose: { who: 'Ana Soto 12.345.678-5', at: AT } }],
  ['a RUT without points or dash', { purpose: { who: '126785798', at: AT } }],
  ['a RUT with spaces and a long dash', { purpose: { who: 'Ana 12 678 579 – 8', at: AT } }],
  ['nobody', { purpose: { who: ' ', at: AT } }],
  ['a name of pages', { purpose: { who: 'a'.repeat(201), at: AT } }],
  ['a time that is none', { purpose: { who: 'Ana Soto', at: 'ayer' } }],
  ['a time of some zone', { purpose: { who: 'Ana Soto', at: '2024-03-11T14:29:00-03:00' } }],
])('%s is refused, and says where', (_name, typed) => {
  const read = withTyped(typed)
  expect(read.ok || read.problems.map((one) => one.where.startsWith('typed'))).toEqual([true])
})
