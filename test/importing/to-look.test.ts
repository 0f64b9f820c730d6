import { expect, test } from 'vitest'
import type { Choices } from '../../src/importing/choices.ts'
import { prepare } from '../../src/importing/proof/make-proof.ts'
import { type ToLook, toLook } from '../../src/importing/proof/to-look.ts'
import { readTsv } from '../../src/importing/sources/read-tsv.ts'
import { rows } from './block-text.ts'
import { proofOf, type TableName, tableOf } from './tables.ts'

/** What is to be looked at, with the row or the column of which it speaks. */
const nameOf = (look: ToLook): string => {
  if ('column' in look) return `${look.is} ${look.column.letter}`
  if ('columns' in look) return `${look.is} ${look.columns.map((one) => one.letter).join('')}`
  return 'row' in look ? `${look.is} ${look.row.position}` : `${look.is} × ${look.cells.length}`
}
const looksOf = (table: TableName, text: string, choices: Partial<Choices> = {}): string[] =>
  toLook(proofOf(tableOf(table, { 'regionSpending~07': '4855' }), text, choices), prepare(readTsv(text))).map(nameOf)

const HEADS = 'Región | Gasto | Personas'

test.each([
  ['nothing, where all is sure', 'regiones', rows(HEADS, 'RM | 147400 | 166'), []],
  ['columns without heads', 'regiones', rows('RM | 147400 | 166'), ['column by order BC']],
  [
    'a row that is likely, one without place, a note that isn’t',
    'regiones',
    rows(HEADS, 'Antofagsta | 1 | 1', 'Isla | 2 | 2', 'Fuente: SIGFE | |'),
    ['proposed 2', 'no place 3'],
  ],
  [
    'what is replaced, not understood, or two',
    'regiones',
    rows(HEADS, 'Maule | 3621 | 26', 'RM | sin dato | 1', 'Ñuble | 1.234 | 1', 'Biobío | 147400 | 1'),
    ['replaces 2', 'unreadable 3', 'readings 4'],
  ],
  ['a total that isn’t what enters', 'regiones', rows(HEADS, 'RM | 1 | 1', 'Total | 2 | 1'), ['total 3']],
  [
    'a unit, a column that is none, amounts that were rounded',
    'subtitulos',
    rows('Subtítulo | Pesos | Nota', '21 | 18000400 | a', '22 | 5000000 | b'),
    ['unit B', 'column left out C', 'rounded × 1'],
  ],
  ['marks that the rest of the column explains', 'subtitulos', rows('21 | 18.000', '24 | 1.158.255'), ['convention B']],
  [
    'what was published, once for all',
    'presupuesto',
    rows(' | 2022 | 2023', 'Presupuesto inicial | 9 | 466541', 'Presupuesto final | 9 | 466541'),
    ['published × 2'],
  ],
  [
    'units that were written in the cells, of people and of money',
    'regiones',
    rows(HEADS, 'RM | M$ 147400 | 166 personas', 'Ñuble | 5 millones | 1 persona', 'Biobío | $ 12 | 3'),
    ['written unit B', 'written unit C'],
  ],
  ['people where none are asked', 'regiones', rows(HEADS, 'Nivel central | 15000 | 3'), ['no cell × 1']],
] as const)('asks to look at %s', (_, table, block, looks) => {
  expect(looksOf(table, block)).toEqual(looks)
})

test('what was decided is not asked again, and can be decided otherwise', () => {
  const block = rows('Subtítulo | Pesos', '21 | 18000000')
  expect(looksOf('subtitulos', block, { units: { 1: 'M$' } })).toEqual([])
  const published = rows(' | 2022', 'Presupuesto inicial | 9')
  expect(looksOf('presupuesto', published, { overwritesFormer: true })).toEqual(['published × 1'])
})

test.each([
  ['regiones', 'RM | aprox. 500 | 500 (est.)', ['500', '500']],
  ['regiones', 'RM | 120 talleres | unas 500 personas', ['120', '500']],
  ['regiones', 'RM | 5 mil | 3 de 10', [undefined, undefined]],
  ['regiones', 'RM | 12,5 UF | 45 %', [undefined, undefined]],
] as const)('what stands alone among words in %s is offered, and never taken: %s', (table, row, offers) => {
  const cells = proofOf(tableOf(table), rows(HEADS, row)).rows.flatMap((one) => one.cells)
  expect(cells.map(({ state, offer }) => [state, offer])).toEqual(offers.map((one) => ['unreadable', one]))
})

test('in a column of pesos no number among words is offered: it would enter as M$', () => {
  const block = rows('Subtítulo | Monto en pesos', '21 | $18.000.000', '24 | aprox. 158.255.000')
  const cells = proofOf(tableOf('subtitulos'), block).rows.flatMap((one) => one.cells)
  expect(cells.map(({ offer }) => offer)).toEqual([undefined, undefined])
})
