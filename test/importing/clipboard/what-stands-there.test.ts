import { describe } from 'vitest'
import { rows } from '../block-text.ts'
import { eachPasted } from './pasted.ts'

describe('a block that is pasted: what stands there', () => {
  eachPasted([
    {
      what: 'what stands there is replaced, the same is not counted, a blank erases nothing',
      table: 'regiones',
      typed: { 'regionSpending~07': '4.855', 'regionServed~07': '35', 'regionSpending~13': '147400' },
      block: rows('Maule | 3621 | ', 'RM | 147.400 | 166'),
      enters: ['07: 3.621', '13: 166'],
      says: ['1B replaces', '2B same whole'],
    },
    {
      what: 'people of the nivel central have no cell',
      table: 'regiones',
      block: rows('Nivel central | 15000 | 3', 'RM | 1 | 1'),
      enters: ['central: 15.000', '13: 1 · 1'],
      says: ['1C no place'],
    },
  ])
})
