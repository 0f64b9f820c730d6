import { expect, it } from 'vitest'
import { IdempotencyKeys } from '../../src/asking/idempotency-keys.ts'

it('the same content keeps its key until the server answers, whatever is tried between', () => {
  let made = 0
  const keys = new IdempotencyKeys(() => `k${++made}`)
  const [one, other] = [{ name: 'return' }, { name: 'close' }]
  expect([keys.keyOf(one), keys.keyOf(other), keys.keyOf({ name: 'return' })]).toEqual(['k1', 'k2', 'k1'])
  keys.settle(one)
  expect([keys.keyOf(one), keys.keyOf(other)]).toEqual(['k3', 'k2'])
})
