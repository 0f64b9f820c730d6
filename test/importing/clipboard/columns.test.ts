import { describe } from 'vitest'
import { rows } from '../block-text.ts'
import { eachPasted } from './pasted.ts'

describe('a block that is pasted: columns', () => {
  eachPasted([
    {
      what: 'heads in another order',
      table: 'regiones',
      block: rows('Personas | Región | Gasto', '166 | RM | 147400', '35 | Maule | 4855'),
      enters: ['13: 166 · 147.400', '07: 35 · 4.855'],
      columns: ['Personas 2023 (head)', 'names', 'Gasto 2023 (head)'],
    },
    {
      what: 'years as heads; former years stand already',
      table: 'presupuesto',
      block: rows(' | 2021 | 2022 | 2023', 'Presupuesto inicial | 399669 | 417254 | 466541'),
      enters: ['initialBudget: 466.541'],
      says: ['2B same', '2C same'],
      columns: ['names', '2021 (year, M$ compared)', '2022 (year, M$ compared)', '2023 (year, M$ compared)'],
    },
    {
      what: 'no heads: the years are those whose figures stand there',
      table: 'presupuesto',
      block: rows('Presupuesto inicial | 399669 | 417254 | 466541', 'Presupuesto final | 271994 | 263254 | 466541'),
      enters: ['initialBudget: 466.541', 'finalBudget: 466.541'],
      says: ['1B same', '1C same', '2B same', '2C same'],
    },
    {
      what: 'what was published of a former year stays',
      table: 'presupuesto',
      block: rows(' | 2022 | 2023', 'Presupuesto inicial | 999 | 466541'),
      enters: ['initialBudget: 466.541'],
      says: ['2B published'],
    },
    {
      what: 'years from the newest to the oldest',
      table: 'presupuesto',
      block: rows('Ítem | 2023 | 2022', 'Presupuesto final | 466541 | 263254', 'FNDR | 0 | '),
      enters: ['finalBudget: 466.541', 'regionalGovernments: 0'],
      says: ['2C same'],
    },
    {
      what: "a share and a change are nobody's answer",
      table: 'regiones',
      block: rows('Región | Gasto | % del gasto | Personas', 'RM | 147400 | 85% | 166', 'Maule | 4855 | 3% | 35'),
      enters: ['13: 147.400 · 166', '07: 4.855 · 35'],
      columns: ['names', 'Gasto 2023 (head)', 'nothing (unknown)', 'Personas 2023 (head)'],
    },
    {
      what: 'a remark beside the amounts',
      table: 'regiones',
      block: rows('RM | 147400 | 166 | revisado', 'Maule | 4855 | 35 | falta firma'),
      enters: ['13: 147.400 · 166', '07: 4.855 · 35'],
      columns: ['names', 'Gasto 2023 (order)', 'Personas 2023 (order)', 'nothing (unknown)'],
    },
    {
      what: 'a title over the heads, and the heads again in the middle',
      table: 'regiones',
      block: rows(
        'Gasto por región 2023 | |',
        'Región | Gasto | Personas',
        'RM | 147400 | 166',
        'Región | Gasto | Personas',
        'Maule | 4855 | 35',
      ),
      enters: ['13: 147.400 · 166', '07: 4.855 · 35'],
      rows: ['head', 'head', 'Metropolitana  (name)', 'head', 'Maule (name)'],
    },
    {
      what: 'last year first, by its head',
      table: 'regiones',
      block: rows('Región | Gasto 2022 | Gasto 2023', 'RM | 5 | 147400'),
      enters: ['13: 147.400'],
      says: ['2B published'],
    },
    {
      what: 'years with the unit before them',
      table: 'presupuesto',
      block: rows('Concepto | M$ 2021 | M$ 2022 | M$ 2023', 'Ppto. inicial | 399669 | 417254 | 466541'),
      enters: ['initialBudget: 466.541'],
      says: ['2B same', '2C same'],
      columns: ['names', '2021 (year, M$ head)', '2022 (year, M$ head)', '2023 (year, M$ head)'],
    },
    {
      what: 'more columns than the table has, under heads that name none of them: nobody guesses',
      table: 'regiones',
      block: rows('Región | Hombres | Mujeres | Total', 'RM | 80 | 86 | 166', 'Maule | 15 | 20 | 35'),
      enters: [],
      rows: ['head', 'Metropolitana  (name)', 'Maule (name)'],
      columns: ['names', 'nothing (unknown)', 'nothing (unknown)', 'nothing (unknown)'],
    },
    {
      what: 'heads on two lines, the upper ones merged',
      table: 'componentes',
      block: rows(
        'Componente | Gasto | | Producción | ',
        ' | 2022 | 2023 | 2022 | 2023',
        'Beneficios de promoción | 240724 | 158255 | 16 | 140',
      ),
      enters: ['c1: 158.255 · 140'],
      says: ['3B same', '3D same'],
    },
    {
      what: 'an export of SIGFE: of its amounts, those that were accrued',
      table: 'subtitulos',
      block: rows(
        'Concepto Presupuestario | Ley Inicial | Ley Vigente | Devengado | Pagado',
        '21 GASTOS EN PERSONAL | 20000 | 19000 | 18000 | 17000',
        '24 TRANSFERENCIAS CORRIENTES | 160000 | 159000 | 158255 | 150000',
        'TOTALES | 180000 | 178000 | 176255 | 167000',
      ),
      enters: ['21: 18.000', '24: 158.255'],
    },
  ])
})
