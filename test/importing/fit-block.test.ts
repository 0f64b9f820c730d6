import { expect, test } from 'vitest'
import { fitBlock } from '../../src/importing/matched/fit-block.ts'
import { prepare } from '../../src/importing/proof/make-proof.ts'
import { readTsv } from '../../src/importing/sources/read-tsv.ts'
import { rows } from './block-text.ts'
import { entered, proofOf, tableOf } from './tables.ts'

const COMUNAS = Array.from({ length: 1_500 }, (_, index) => `Comuna ${index} | ${index} | 1`)

test('of a sheet that is longer than any table, the rows that name one of it are kept, and the others counted', () => {
  const sheet = rows('Región | Gasto | Personas', ...COMUNAS, 'Maule | 4855 | 35', '| |', 'Total | 4855 | 35')
  const fitting = fitBlock(prepare(readTsv(sheet)), tableOf('regiones'))!
  expect(fitting.leftOut).toBe(1_500)
  expect(fitting.rows.map((row) => row.position)).toEqual([1, 1_502, 1_504])
  expect(entered(proofOf(tableOf('regiones'), { ...fitting, hiddenColumns: new Set() }))).toEqual(['07: 4.855 · 35'])
})

test('where none names a row of it, the sheet is refused: by its order alone nothing enters', () => {
  expect(fitBlock(prepare(readTsv(rows(...COMUNAS))), tableOf('regiones'))).toBeUndefined()
  expect(fitBlock(prepare(readTsv('1\n'.repeat(1_500))), tableOf('subtitulos'))).toBeUndefined()
})

test('of a whole column that was copied, its million blank rows are none', () => {
  const block = readTsv(`21\t18000\r\n24\t158255\r\n${'\t\r\n'.repeat(1_048_574)}`)
  expect(block.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
    ['21', '18000'],
    ['24', '158255'],
  ])
})
