import { describe } from 'vitest'
import { rows } from '../block-text.ts'
import { eachPasted } from './pasted.ts'

describe('a block that is pasted: rows by order', () => {
  eachPasted([
    {
      what: 'amounts alone, from the cell down',
      table: 'subtitulos',
      block: '18000\n5000\n\n158255\n',
      enters: ['21: 18.000', '22: 5.000', '24: 158.255'],
      rows: ['Gastos en pers (order)', 'Bienes y servi (order)', 'blank', 'Transferencias (order)'],
    },
    {
      what: 'lines ended by CR alone',
      table: 'subtitulos',
      block: '100\r200\r300',
      enters: ['21: 100', '22: 200', '23: 300'],
    },
    {
      what: 'a cell with a line break inside is not two',
      table: 'subtitulos',
      block: '"100\nnota"\n200\n',
      enters: ['22: 200'],
      says: ['1A unreadable'],
    },
    {
      what: 'more rows than the table has',
      table: 'presupuesto',
      at: 'extraBudget~2023',
      block: '5\n6\n7',
      enters: ['extraBudget: 5'],
      rows: ['Extra\u00adpresupue (order)', 'no place', 'no place'],
    },
    {
      what: 'two columns of this year pass over those of former years',
      table: 'componentes',
      block: rows('158255 | 140', '15000 | 61'),
      enters: ['c1: 158.255 · 140', 'c2: 15.000 · 61'],
    },
    {
      what: 'former years beside this one are recognised by what stands there; the total is held back',
      table: 'componentes',
      block: rows('240724 | 158255 | 16 | 140', '0 | 15000 | 0 | 61', '240724 | 173255 | |', '23000 | 8000 | |'),
      enters: ['c1: 158.255 · 140', 'c2: 15.000 · 61', 'total:Gasto administrativo: 8.000'],
      says: ['1A same', '1C same', '2A same', '2C same', '4A same'],
      rows: ['Beneficios de  (order)', 'Servicio de at (order)', 'total', 'Gasto administ (order)'],
    },
    {
      what: 'without the total, the row after the components is the administration',
      table: 'componentes',
      block: rows('158255 | 140', '15000 | 61', '8000 |'),
      enters: ['c1: 158.255 · 140', 'c2: 15.000 · 61', 'total:Gasto administrativo: 8.000'],
    },
    {
      what: 'a column of the budget of this year, with a dash and mixed marks',
      table: 'presupuesto',
      block: '466.541\n466541\n181.255\n-\n-\n',
      enters: [
        'initialBudget: 466.541',
        'finalBudget: 466.541',
        'lawExecuted: 181.255',
        'regionalGovernments: -',
        'extraBudget: -',
      ],
      says: ['1A enters former', '3A enters former'],
    },
    {
      what: 'markers in words keep their places; nothing above them is a head',
      table: 'presupuesto',
      block: rows('Sin información', 'n.a.', 's/d', '—', 'No aplica'),
      enters: ['initialBudget: S/I', 'finalBudget: N/A', 'regionalGovernments: -', 'extraBudget: N/A'],
      says: ['3A unreadable'],
    },
  ])
})
