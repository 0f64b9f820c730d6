import { expect, test } from 'vitest'
import type { Justification } from '../../src/ficha/period.ts'
import { formerJustification } from '../../src/filling/justifying/use-justification.ts'

const said = (rule: string, cell: string, text = 'Así fue.'): Justification => ({
  rule,
  cells: [cell],
  values: 'x',
  head: 'Indicadores',
  text,
})
const asked = (rule: string, cell: string, row = '') => ({ id: row ? `${rule}~${row}` : rule, rule, cells: [cell] })

test('the same rule at the same field, a year before', () => {
  const found = formerJustification(asked('coverageLow', 'served~2023'), [
    said('coverageLow', 'served~2022', 'Faltó gente.'),
  ])
  expect(found?.text).toBe('Faltó gente.')
})

test('of a component, the same component and no other', () => {
  const offered = [
    said('unitZero', 'componentProduction~c2~2022', 'El dos.'),
    said('unitZero', 'componentProduction~c1~2022', 'El uno.'),
  ]
  expect(formerJustification(asked('unitZero', 'componentProduction~c1~2023', 'c1'), offered)?.text).toBe('El uno.')
  expect(formerJustification(asked('unitZero', 'componentProduction~c9~2023', 'c9'), offered)).toBeUndefined()
})

test('a cell without a year is the same cell', () => {
  const offered = [said('indicatorWithoutValue', 'indicatorNumerator~p1')]
  expect(formerJustification(asked('indicatorWithoutValue', 'indicatorNumerator~p1', 'p1'), offered)).toBe(offered[0])
})

test('a rule that speaks once for a ficha needs no such cell', () => {
  const offered = [said('persistence', 'initialBudget~2022')]
  expect(formerJustification(asked('persistence', 'lawExecuted~2023'), offered)).toBe(offered[0])
})

test('nothing is offered where nothing was explained, or in blank', () => {
  expect(
    formerJustification(asked('coverageLow', 'served~2023'), [said('coverageLow', 'served~2022', ' ')]),
  ).toBeUndefined()
  expect(formerJustification(asked('coverageLow', 'served~2023'))).toBeUndefined()
})
