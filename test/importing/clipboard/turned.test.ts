import { describe, expect, test } from 'vitest'
import { isTurned, turnBlock } from '../../../src/importing/matched/turn-block.ts'
import { prepare } from '../../../src/importing/proof/make-proof.ts'
import { readTsv } from '../../../src/importing/sources/read-tsv.ts'
import { rows } from '../block-text.ts'
import { tableOf } from '../tables.ts'
import { eachPasted } from './pasted.ts'

describe('a block whose columns are the rows of the table is read turned round', () => {
  eachPasted([
    {
      what: 'regions side by side',
      table: 'regiones',
      block: rows(
        'Región | Arica y Parinacota | Tarapacá | Total',
        'Gasto | 1000 | 2000 | 3000',
        'Personas | 10 | 20 | 30',
      ),
      enters: ['15: 1.000 · 10', '01: 2.000 · 20'],
      rows: ['head', 'Arica y Parina (name)', 'Tarapacá (name)', 'total'],
      turned: true,
    },
    {
      what: 'regions by their Roman number',
      table: 'regiones',
      block: rows(' | XV | I | II', 'Gasto 2023 | 1000 | 2000 | 3000', 'Beneficiarios | 10 | 20 | 30'),
      enters: ['15: 1.000 · 10', '01: 2.000 · 20', '02: 3.000 · 30'],
      turned: true,
    },
    {
      what: 'years downwards, questions across',
      table: 'presupuesto',
      block: rows(
        'Año | Presupuesto inicial | Presupuesto final',
        '2021 | 399669 | 271994',
        '2022 | 417254 | 263254',
        '2023 | 466541 | 466541',
      ),
      enters: ['initialBudget: 466.541', 'finalBudget: 466.541'],
      says: ['2B same', '2C same', '3B same', '3C same'],
      turned: true,
    },
    {
      what: 'years downwards beside one amount each: no year is an amount',
      table: 'presupuesto',
      block: rows('2021 | 399669', '2022 | 417254', '2023 | 466541'),
      enters: ['initialBudget: 466.541'],
      says: ['2A same', '2B same'],
      turned: true,
    },
    {
      what: 'codes of subtítulos across, more than the table has columns',
      table: 'subtitulos',
      block: rows('21 | 22 | 24', '18000 | 5000 | 158255'),
      enters: ['21: 18.000', '22: 5.000', '24: 158.255'],
      turned: true,
    },
    {
      what: 'components across',
      table: 'componentes',
      block: rows(
        ' | Componente 1 | Componente 2 | Gasto administrativo',
        'Gasto 2023 | 158255 | 15000 | 8000',
        'Producción 2023 | 140 | 61 | ',
      ),
      enters: ['c1: 158.255 · 140', 'c2: 15.000 · 61', 'total:Gasto administrativo: 8.000'],
      turned: true,
    },
    {
      what: 'two small amounts side by side are no codes of regions',
      table: 'regiones',
      block: rows('13 | 7', '500 | 80'),
      enters: ['15: 13 · 7', '01: 500 · 80'],
    },
  ])

  test('turned twice it is as it was', () => {
    const block = prepare(readTsv(rows('a | 1 | 2', 'b | 3 | 4')))
    expect(turnBlock(turnBlock(block))).toEqual(block)
  })

  test('what nobody understands either way stays as it came', () => {
    const block = prepare(readTsv(rows('x | 1 | 2', 'y | 3 | 4')))
    expect(isTurned(block, tableOf('regiones'))).toBe(false)
  })
})
