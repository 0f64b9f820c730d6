import { expect, test } from 'vitest'
import { leftOut } from '../../src/administering/loads/left-out.ts'
import type { Proof } from '../../src/protocol/administration.ts'
import { LOADS } from '../../src/protocol/loads/loads.ts'

const nothing = { key: null, name: '', changes: [], problems: [], notes: [] }
const proof: Proof = {
  kind: 'averages',
  fingerprint: 'a'.repeat(64),
  counts: { new: 1, changed: 0, removed: 0, same: 0, refused: 1, held: 1 },
  head: [],
  problems: [],
  rows: [
    { ...nothing, row: 1, is: 'new' },
    {
      ...nothing,
      row: 2,
      is: 'refused',
      problems: [
        { column: 'average', what: '«x» no es un número.' },
        { column: null, what: 'Sobra «5».' },
      ],
    },
    { ...nothing, row: 3, is: 'held', doubts: [{ column: 'average', what: 'Pasa de 100%.' }] },
  ],
}
const file = (head: string[], rows: string[][]) => ({
  name: 'p.csv',
  head,
  rows,
  lines: [2, 3, 4],
  said: [],
  hiddenLines: [],
})

test('the rows that stay out come with what is wrong in each, as the file had them', () => {
  const rows = [
    ['2023', 'a', '8'],
    ['2023', 'b', 'x', '5'],
    ['2023', 'c'],
  ]
  expect(leftOut(LOADS.averages, proof, file(['Año', 'Programa', 'Promedio'], rows))).toEqual({
    head: ['Año', 'Programa', 'Promedio', 'Qué corregir'],
    rows: [
      ['2023', 'b', 'x', 'Promedio del grupo: «x» no es un número. Sobra «5».', '5'],
      ['2023', 'c', '', 'Promedio del grupo: Pasa de 100%.'],
    ],
  })
})

test('a file that was mended and is still wrong says so once', () => {
  const rows = [
    ['2023', 'a', 'x'],
    ['2023', 'Sobra', 'b'],
    ['2023', '', 'c'],
  ]
  expect(leftOut(LOADS.averages, proof, file(['Año', 'Qué corregir', 'Programa'], rows))).toMatchObject({
    head: ['Año', 'Programa', 'Qué corregir'],
    rows: [
      ['2023', 'b', expect.stringContaining('Sobra «5»')],
      ['2023', 'c', expect.stringContaining('Pasa')],
    ],
  })
})
