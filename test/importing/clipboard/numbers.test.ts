import { describe } from 'vitest'
import { rows } from '../block-text.ts'
import { eachPasted } from './pasted.ts'

describe('a block that is pasted: numbers', () => {
  eachPasted([
    {
      what: 'pesos, as last year says',
      table: 'componentes',
      block: rows('Componente 1 | 158255000 | 140', 'Componente 2 | 15000400 | 61'),
      enters: ['c1: 158.255 · 140', 'c2: 15.000 · 61'],
      columns: ['names', 'Gasto 2023 (order, pesos compared)', 'Producción 2023 (order)'],
    },
    {
      what: 'pesos, as the head says',
      table: 'subtitulos',
      block: rows('Subtítulo | Monto en pesos', '21 | $18.000.000', '24 | $158.255.400'),
      enters: ['21: 18.000', '24: 158.255'],
      columns: ['names', 'Gasto 2023 (head, pesos head)'],
    },
    {
      what: 'pesos, as the budget says where there is no year before',
      table: 'subtitulos',
      block: rows('21 | 18000000', '24 | 158255000'),
      enters: ['21: 18.000', '24: 158.255'],
      columns: ['names', 'Gasto 2023 (only, pesos budget)'],
    },
    {
      what: 'its unit in each cell',
      table: 'subtitulos',
      block: rows('21 | MM$ 18', '22 | M$ 5.000', '24 | 158.255.000 pesos'),
      enters: ['21: 18.000', '22: 5.000', '24: 158.255'],
      says: ['2B enters column'],
    },
    {
      what: 'millions with decimals, as the head says',
      table: 'subtitulos',
      block: rows('Subtítulo | Gasto (MM$)', '21 | 18', '22 | 5,5', '24 | 158,255'),
      enters: ['21: 18.000', '22: 5.500', '24: 158.255'],
      says: ['4B enters column'],
    },
    {
      what: 'millions, as last year says',
      table: 'presupuesto',
      block: rows('Presupuesto inicial | 466,5', 'Presupuesto final | 466,5'),
      enters: ['initialBudget: 466.500', 'finalBudget: 466.500'],
    },
    {
      what: 'points and commas of an English spreadsheet, as the rest of the column says',
      table: 'subtitulos',
      block: rows('21 | 18,000', '24 | 1,158,255'),
      enters: ['21: 18.000', '24: 1.158.255'],
      says: ['1B enters column'],
    },
    {
      what: 'commas alone in every cell are thousands',
      table: 'subtitulos',
      block: rows('21 | 18,000', '24 | 158,255'),
      enters: ['21: 18.000', '24: 158.255'],
      says: ['1B enters groups', '2B enters groups'],
    },
    {
      what: 'one comma among plain thousands is asked',
      table: 'subtitulos',
      block: rows('21 | 18,000', '24 | 158255'),
      enters: ['24: 158.255'],
      says: ['1B asks asked'],
    },
    {
      what: 'the total of the block decides',
      table: 'subtitulos',
      block: rows('21 | 18,000', '24 | 158255', 'Total | 176255'),
      enters: ['21: 18.000', '24: 158.255'],
      says: ['1B enters total'],
    },
    {
      what: 'a point before three digits in whole M$',
      table: 'subtitulos',
      block: rows('21 | 1.234', '24 | 158255'),
      enters: ['21: 1.234', '24: 158.255'],
      says: ['1B enters whole'],
    },
    {
      what: 'markers as people write them; words are not understood',
      table: 'regiones',
      block: rows('RM | s/i | N/A', 'Maule | – | sin dato', 'Biobío | 6000 | 0'),
      enters: ['13: S/I · N/A', '07: -', '08: 6.000 · 0'],
      says: ['2C unreadable'],
    },
    {
      what: 'negatives, percents, errors of formulas and dates',
      table: 'subtitulos',
      block: rows('21 | -5', '22 | 12%', '23 | #N/A', '24 | 01-may', '25 | ####', '26 | (300)', '29 | 7'),
      enters: ['29: 7'],
      says: ['1B unreadable', '2B unreadable', '3B unreadable', '4B asks asked', '5B unreadable', '6B unreadable'],
    },
    {
      what: 'full-width digits',
      table: 'subtitulos',
      block: rows('２１ | １８０００', '２４ | 158255'),
      enters: ['21: 18.000', '24: 158.255'],
    },
    {
      what: 'spaces and marks that nobody sees',
      table: 'subtitulos',
      block: rows('21\u00a0 | \u200b18 000', '\ufeff24 | $ 158.255'),
      enters: ['21: 18.000', '24: 158.255'],
      says: ['2B enters whole'],
    },
    {
      what: 'M$ with decimals are rounded, and it is said',
      table: 'subtitulos',
      block: rows('21 | 18000,4', '24 | 158254,6'),
      enters: ['21: 18.000', '24: 158.255'],
    },
    {
      what: 'people are not counted in decimals',
      table: 'regiones',
      block: rows('RM | 10 | 16,5', 'Maule | 11 | 1.234'),
      enters: ['13: 10', '07: 11 · 1.234'],
      says: ['1C unreadable'],
    },
    {
      what: 'the accounting format of Excel, with a dash for zero',
      table: 'subtitulos',
      block: rows('21 |  $ 18.000 ', '22 | $ - ', '24 | $ 158.255 '),
      enters: ['21: 18.000', '22: -', '24: 158.255'],
      says: ['1B enters groups', '3B enters groups'],
    },
    {
      what: 'its own unit in each column',
      table: 'componentes',
      block: rows(
        'Componente | Gasto 2022 (M$) | Gasto 2023 ($)',
        'Componente 1 | 240724 | 158255000',
        'Componente 2 | 0 | 15000000',
      ),
      enters: ['c1: 158.255', 'c2: 15.000'],
      says: ['2B same', '3B same'],
    },
  ])
})
