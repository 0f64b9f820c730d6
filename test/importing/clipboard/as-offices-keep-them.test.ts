import { describe } from 'vitest'
import { rows } from '../block-text.ts'
import { eachPasted } from './pasted.ts'

describe('a block that is pasted: as offices keep them', () => {
  eachPasted([
    {
      what: 'a pivot table, with the labels of its programme',
      table: 'regiones',
      block: rows(
        'Etiquetas de fila | Suma de Gasto | Suma de Personas',
        'Maule | 4855 | 35',
        'Metropolitana | 147400 | 166',
        'Total general | 152255 | 201',
      ),
      enters: ['07: 4.855 · 35', '13: 147.400 · 166'],
      rows: ['head', 'Maule (name)', 'Metropolitana  (name)', 'total'],
    },
    {
      what: 'SIGFE with its items under each subtítulo, which have no place',
      table: 'subtitulos',
      block: rows(
        'Concepto | Devengado',
        '21 Gastos en Personal | 18000',
        '21.01 Personal de planta | 9000',
        '21.02 Personal a contrata | 9000',
        '24 Transferencias Corrientes | 158255',
      ),
      enters: ['21: 18.000', '24: 158.255'],
      rows: ['head', 'Gastos en pers (code)', 'no place', 'no place', 'Transferencias (code)'],
    },
    {
      what: 'regions by their Roman numeral and as they are shortened',
      table: 'regiones',
      block: rows('XIII Metropolitana | 147400 | 166', 'VII Maule | 4855 | 35', 'Lib. B. O’Higgins | 12 | 3'),
      enters: ['13: 147.400 · 166', '07: 4.855 · 35', '06: 12 · 3'],
    },
    {
      what: 'years under years, the question under them',
      table: 'regiones',
      block: rows(
        ' | 2022 | 2022 | 2023 | 2023',
        'Región | Gasto | Personas | Gasto | Personas',
        'RM | 1 | 2 | 147400 | 166',
      ),
      enters: ['13: 147.400 · 166'],
      says: ['3B published', '3C published'],
      rows: ['head', 'head', 'Metropolitana  (name)'],
    },
    {
      what: 'no answer, in words',
      table: 'regiones',
      block: rows('RM | 147400 | s/i', 'Maule | no aplica | N.A.', 'Biobío | 6000 | sin información'),
      enters: ['13: 147.400 · S/I', '07: N/A · N/A', '08: 6.000 · S/I'],
    },
    {
      what: 'shown by powers of ten: only where no digit is hidden',
      table: 'subtitulos',
      block: rows('21 | 1,8E+04', '22 | 5000', '24 | 1,58255E+05'),
      enters: ['22: 5.000', '24: 158.255'],
      says: ['1B unreadable'],
    },
    {
      what: 'a day that was a number, and negatives: asked and refused, never guessed',
      table: 'regiones',
      block: rows('RM | 147400 | 01-mar', 'Maule | (1.200) | 35', 'Biobío | 6000- | 1'),
      enters: ['13: 147.400', '07: 35', '08: 1'],
      says: ['1C asks asked', '2B unreadable', '3B unreadable'],
    },
  ])
})
