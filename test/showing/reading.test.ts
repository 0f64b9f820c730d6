import { describe, expect, it } from 'vitest'
import { column, field, table } from '../../src/ficha/field.ts'
import { type Figure, percentFigure } from '../../src/ficha/figure.ts'
import { choice, yesNo } from '../../src/ficha/kinds/choice.ts'
import { money } from '../../src/ficha/kinds/whole-number.ts'
import type { Programme } from '../../src/ficha/period.ts'
import { marker, NONE_QUANTITY, whole } from '../../src/ficha/quantity.ts'
import { readableAnswer } from '../../src/ficha/readable-answer.ts'
import { printChange } from '../../src/showing/reading/change.ts'
import { printChangeOf } from '../../src/showing/reading/change-of.ts'
import { formerAnswer } from '../../src/showing/reading/former.ts'
import { fingerprintGroups } from '../../src/showing/receipt/receipt.tsx'

const source = 'test'
const rows = table({
  id: 'rows',
  label: 'Filas',
  rowLabel: 'fila',
  maxRows: 9,
  help: '',
  source,
  columns: { spent: column({ id: 'rowSpent', label: 'Gasto', kind: money, help: '', source }) },
})
const byYear = field({ id: 'budget', label: 'Presupuesto', kind: money, years: [-1, 0], help: '', source })
const programme = (answers: Record<string, unknown>) => ({ former: { year: 2022, answers } }) as unknown as Programme

describe('the change against last year', () => {
  it.each([
    [whole(18000), whole(17500), '+2,9%'],
    [whole(5000), whole(5500), '−9,1%'],
    [whole(140), whole(16), '+775,0%'],
    [whole(61), whole(0), 'nuevo'],
    [whole(0), whole(0), ''],
    [whole(0), whole(10), '−100,0%'],
    [whole(10), whole(10), '0,0%'],
    [whole(10), marker('S/I'), ''],
    [NONE_QUANTITY, whole(10), ''],
  ])('%#', (now, before, printed) => {
    expect(printChange(now, before)).toBe(printed)
  })

  it('of a percentage is told in points', () => {
    const percent = { is: 'figure', kind: percentFigure(1) } as Figure
    expect(printChangeOf(percent, whole(28), whole(55))).toBe('−27,0 pt')
    expect(printChangeOf(percent, whole(55), whole(28))).toBe('+27,0 pt')
    expect(printChangeOf(percent, whole(28), NONE_QUANTITY)).toBe('')
    expect(printChangeOf(byYear, whole(18000), whole(17500))).toBe('+2,9%')
  })
})

describe('the former ficha', () => {
  it('is read by year, by row id and by code, and leniently', () => {
    expect(formerAnswer(programme({ budget: { '2022': 7 } }), byYear, {})).toBe(7)
    expect(formerAnswer(programme({ rows: [{ id: 'a', spent: 3 }] }), rows.columns.spent, { row: 'a' })).toBe(3)
    expect(formerAnswer(programme({ rows: { '13': { spent: 4 } } }), rows.columns.spent, { row: '13' })).toBe(4)
    expect(formerAnswer(programme({ rows: 'otra cosa' }), rows.columns.spent, { row: '13' })).toBeUndefined()
    expect(formerAnswer({} as Programme, byYear, {})).toBeUndefined()
  })
})

describe('an answer to be read', () => {
  const options = field({ id: 'o', label: 'O', kind: choice([{ value: 'x', label: 'La equis' }]), help: '', source })
  const third = field({ id: 't', label: 'T', kind: yesNo, help: '', source })
  it('says the label of an option, sí or no, and what could not be read as it was typed', () => {
    expect(readableAnswer(options, 'x')).toBe('La equis')
    expect(readableAnswer(third, false)).toBe('No')
    expect(readableAnswer(byYear, { typed: 'no hay' })).toBe('no hay')
    expect(readableAnswer(byYear, 181255)).toBe('181.255')
    expect(readableAnswer(byYear, undefined)).toBe('')
  })
})

it('a fingerprint is compared in groups of four', () => {
  expect(fingerprintGroups('7f3a91c40be2')).toEqual(['7f3a', '91c4', '0be2'])
})
