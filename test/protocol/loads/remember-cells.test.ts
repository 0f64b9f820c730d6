import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LOAD_KINDS, type LoadKind, loadColumn, loadKind } from '../../../src/protocol/loads/load-kind.ts'
import { LOADS } from '../../../src/protocol/loads/loads.ts'
import { rememberCells } from '../../../src/protocol/loads/remember-cells.ts'

test('what is remembered reads and prints as the list does, the first time and again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LOAD_KINDS), fc.string(), (id, typed) => {
      const remembered = Object.values(rememberCells<LoadKind['columns']>(LOADS[id]).columns)
      Object.values<LoadKind['columns'][string]>(LOADS[id].columns).forEach(({ cell, example }, index) => {
        const own = remembered[index]!.cell
        for (const text of [typed, example, typed, example]) {
          expect(own.read(text)).toEqual(cell.read(text))
          const reading = own.read(text)
          if ('value' in reading) expect(own.print(reading.value)).toBe(cell.print(reading.value))
        }
      })
    }),
  )
})

test('each text is read once', () => {
  const asked: string[] = []
  const cell = {
    read: (typed: string) => ({ value: asked.push(typed) }),
    print: (value: number) => String(value),
  }
  const column = loadColumn({ head: 'Código', help: '', example: '', cell, blank: 'keeps' })
  const { columns } = rememberCells(loadKind({ ...LOADS.programmes, columns: { column } }))
  expect(['a', 'b', 'a', 'a'].map((text) => columns.column.cell.read(text))).toEqual(
    [1, 2, 1, 1].map((value) => ({ value })),
  )
  expect(asked).toEqual(['a', 'b'])
})
