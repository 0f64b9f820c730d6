import { describe, expect, test } from 'vitest'
import published from '../../mocks/fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }
import { getEdition } from '../../src/editions/editions.ts'
import { examine } from '../../src/engine/examine.ts'
import { FichaDocument } from '../../src/ficha/document.ts'
import { field } from '../../src/ficha/field.ts'
import { money } from '../../src/ficha/kinds/whole-number.ts'
import { copiedAnswer, copiedNumber } from '../../src/showing/reading/copied-text.ts'
import { selectedCells } from '../../src/showing/reading/selected-cells.ts'
import { subjectOf } from '../editions/sample.ts'

const ficha = examine(getEdition(2023), subjectOf(FichaDocument.parse(published)))
const words = (...cells: string[]) => {
  const { where, many, filled, sum, total, difference } = selectedCells(ficha, cells)!
  return [where, many, filled, sum ?? '', total ?? '', difference ?? ''].join(' · ')
}

describe('what is said of the cells that are selected', () => {
  test.each([
    [
      ['subtituloExecuted~21', 'subtituloExecuted~22', 'subtituloExecuted~23', 'subtituloExecuted~24'],
      '21 a 24, gasto ejecutado 2023 · 4 · 3 · 181.255 · 181.255 · ',
    ],
    [
      ['subtituloExecuted~21', 'subtituloExecuted~22'],
      '21 a 22, gasto ejecutado 2023 · 2 · 2 · 23.000 · 181.255 · 158.255',
    ],
    [['initialBudget~2022', 'initialBudget~2023'], 'Presupuesto inicial 2022 a 2023 · 2 · 2 · 883.795 ·  · '],
    [
      ['bySubtitulo~21', 'subtituloExecuted~21', 'subtituloExecuted~22', 'change:subtituloExecuted~22'],
      '21 a 22, gasto ejecutado 2023 · 2 · 2 · 23.000 · 181.255 · 158.255',
    ],
  ])('%#', (cells, said) => expect(words(...cells)).toBe(said))

  test('people and M$ are not added up', () => {
    expect(selectedCells(ficha, ['regionSpending~13', 'regionServed~13'])).toMatchObject({ many: 2, filled: 2 })
    expect(selectedCells(ficha, ['regionSpending~13', 'regionServed~13'])).not.toHaveProperty('sum')
  })

  test('nothing is said of one cell, nor of names', () => {
    expect(selectedCells(ficha, ['subtituloExecuted~21'])).toBeNull()
    expect(selectedCells(ficha, ['bySubtitulo~21', 'bySubtitulo~22'])).toBeNull()
  })
})

describe('what goes to the clipboard', () => {
  test.each([
    ['181.255', '181255'],
    ['1.234.567,8', '1234567,8'],
    ['−34,3%', '-34,3%'],
    ['45,3', '45,3'],
    ['S/I', 'S/I'],
    ['nuevo', 'nuevo'],
    ['24.03.351', '24.03.351'],
    ['', ''],
  ])('%s: %s', (printed, copied) => expect(copiedNumber(printed)).toBe(copied))

  test('what could not be read is copied as it was typed', () => {
    const amount = field({ id: 'amount', label: 'Monto', kind: money, help: '', source: 'test' })
    expect(copiedAnswer(amount, { typed: '1.234 aprox' })).toBe('1.234 aprox')
    expect(copiedAnswer(amount, 1234)).toBe('1234')
  })
})
