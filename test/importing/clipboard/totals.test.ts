import { describe } from 'vitest'
import { rows } from '../block-text.ts'
import { eachPasted } from './pasted.ts'

describe('a block that is pasted: totals', () => {
  eachPasted([
    {
      what: 'a total at the end and a subtotal in the middle',
      table: 'regiones',
      block: rows('Maule | 10 | 1', 'RM | 20 | 2', 'Subtotal | 30 | 3', 'Nivel central | 5 |', 'TOTAL | 35 | 3'),
      enters: ['07: 10 · 1', '13: 20 · 2', 'central: 5'],
      rows: ['Maule (name)', 'Metropolitana  (name)', 'total', 'Nivel central (name)', 'total'],
    },
    {
      what: 'a line of sums without a name',
      table: 'regiones',
      block: rows('Maule | 10 | 1', 'RM | 20 | 2', ' | 30 | 3'),
      enters: ['07: 10 · 1', '13: 20 · 2'],
      rows: ['Maule (name)', 'Metropolitana  (name)', 'total'],
    },
    {
      what: 'a total before its rows',
      table: 'regiones',
      block: rows('Total país | 30 | 3', 'Maule | 10 | 1', 'RM | 20 | 2'),
      enters: ['07: 10 · 1', '13: 20 · 2'],
      rows: ['total', 'Maule (name)', 'Metropolitana  (name)'],
    },
    {
      what: 'blank rows at both ends',
      table: 'regiones',
      block: rows(' | | ', 'Maule | 10 | 1', ' | | ', 'RM | 20 | 2', ' | | '),
      enters: ['07: 10 · 1', '13: 20 · 2'],
      rows: ['blank', 'Maule (name)', 'blank', 'Metropolitana  (name)'],
    },
    {
      what: "the table's own total under all its rows",
      table: 'subtitulos',
      block: `${Array.from({ length: 13 }, (_, index) => (index + 1) * 1000).join('\n')}\n91000`,
      enters: [21, 22, 23, 24, 25, 26, 29, 30, 31, 32, 33, 34, 35].map((code, index) => `${code}: ${index + 1}.000`),
    },
  ])
})
