import { expect, test } from 'vitest'
import { LAST_STEP, stepOf } from '../../src/engine/distributed.ts'
import { marker, number, unknown } from '../../src/ficha/quantity.ts'
import { divide, ratio } from '../../src/ficha/ratio.ts'
import { EXECUTION_STEPS } from '../../src/reviewing/execution-steps.ts'

test.each([
  ['0', 'Bajo 50%'],
  ['49.99', 'Bajo 50%'],
  ['50', '50 a 70%'],
  ['84.999999', '70 a 85%'],
  ['85', '85 a 90%'],
  ['90', '90 a 100%'],
  ['100', '100 a 110%'],
  ['110', '100 a 110%'],
  ['110.000001', 'Sobre 110%'],
  ['900', 'Sobre 110%'],
])('%s%% executed lies in «%s»', (percent, name) => {
  expect(EXECUTION_STEPS[stepOf(number(ratio(percent)))]).toBe(name)
})

test('a fraction is compared exactly, as no decimal is', () => {
  expect(stepOf(number(divide(ratio('254.9999999999999999'), ratio('3'))))).toBe(3)
  expect(stepOf(number(divide(ratio('255'), ratio('3'))))).toBe(4)
})

test('what is no number lies in no step, and every step has a name', () => {
  for (const one of [undefined, marker('S/I'), unknown([])]) expect(stepOf(one)).toBe(0)
  expect(EXECUTION_STEPS).toHaveLength(LAST_STEP + 1)
})
