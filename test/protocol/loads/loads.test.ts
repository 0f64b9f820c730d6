import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '../../../src/ficha/kinds/choice.ts'
import { type LoadKind, printRow, type Texts } from '../../../src/protocol/loads/load-kind.ts'
import { LOADS } from '../../../src/protocol/loads/loads.ts'
import { beginning, ending } from '../../../src/protocol/loads/moments.ts'
import { decimalCell, factorsCell, yearsCell } from '../../../src/protocol/loads/numbers.ts'
import { readHead, readRow } from '../../../src/protocol/loads/read-table.ts'

const kinds: readonly LoadKind[] = Object.values(LOADS)

describe('every kind of load', () => {
  test.each(kinds)('$id reads its own template', (kind) => {
    const columns = Object.entries(kind.columns)
    const head = readHead(
      kind,
      columns.map(([, { head }]) => head),
    )
    expect(head).toEqual({ columns: columns.map(([id]) => id), problems: [] })
    const examples = columns.map(([, { example }]) => example)
    const { row, problems } = readRow(kind, head.columns, examples)
    expect(problems).toEqual([])
    const printed: Texts = printRow(kind, row as never)
    for (const [id, { example, informs }] of columns) expect(printed[id]).toBe(informs ? '' : example)
  })

  test.each(kinds)('$id knows each head as one column only', (kind) => {
    const heads = Object.values(kind.columns).map(({ head }) => plainText(head))
    expect(new Set(heads).size).toBe(heads.length)
  })

  test.each(kinds)('$id says what each column is, and has a key', (kind) => {
    const columns = Object.values(kind.columns)
    expect(columns.every(({ help }) => help.endsWith('.'))).toBe(true)
    expect(columns.some(({ key }) => key)).toBe(true)
  })
})

describe('the head of a file', () => {
  test('is known without accents, capitals and signs, by synonyms and in any order', () => {
    const { columns, problems } = readHead(LOADS.programmes, [
      'SERVICIO RESPONSABLE',
      'codigo',
      'Programa:',
      'Nota',
      'es social',
    ])
    expect(columns).toEqual(['service', 'code', 'name', null, 'social'])
    expect(problems).toEqual([])
  })

  test('with a column twice is told which', () => {
    const { problems } = readHead(LOADS.users, ['Usuario', 'Cuenta'])
    expect(problems).toEqual(['La columna «Usuario» está más de una vez: «Usuario» y «Cuenta». Deje una.'])
  })

  test('without what rows are recognised by is told what to do', () => {
    const { problems } = readHead(LOADS.averages, ['Promedio'])
    expect(problems).toHaveLength(2)
    expect(problems[0]).toBe('Falta la columna «Año». Agréguela, o use la plantilla.')
  })

  test('with no column that the list knows is told that it may be another file, once', () => {
    const { problems } = readHead(LOADS.programmes, ['a', 'b', 'c'])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(/^Ninguna columna se reconoce: .* Revise que sea el archivo, o use la plantilla\.$/)
  })
})

describe('letters that came broken out of a file', () => {
  test.each(['C\ufffddigo', 'CÃ³digo'])('in the head %s, which may be any column, keep every row out', (head) => {
    expect(readHead(LOADS.programmes, [head, 'Nombre']).unread).toMatch(
      new RegExp(`^Un encabezado no se reconoce: «${head}» trae letras`),
    )
    expect(readHead(LOADS.programmes, ['Código', 'Nombre', 'Observación'])).not.toHaveProperty('unread')
  })

  test('are told of a column that lacks for them', () =>
    expect(readHead(LOADS.averages, ['A\ufffdo', 'Programa']).problems).toEqual([
      expect.stringMatching(/^Falta la columna «Año»\. Un encabezado no se reconoce: «A\ufffdo» trae letras/),
    ]))

  test.each(['Ni\u0081ez', 'sÃ\u00ad', '\u0081'])('in the cell %j are refused, though nobody sees them', (cell) =>
    expect(readRow(LOADS.programmes, ['name'], [cell]).problems).toMatchObject([{ column: 'name' }]),
  )
})

describe('reading what was printed is the identity', () => {
  const value = (reading: { value: unknown } | { problem: string }) => ('value' in reading ? reading.value : reading)
  const moment = fc.date({ min: new Date('1995-01-02'), max: new Date('2100-01-01'), noInvalidDate: true })
  const decimal = fc
    .tuple(fc.nat(999), fc.nat(99_999))
    .map(([whole, rest]) => (rest === 0 ? `${whole}` : `${whole}.${rest}`.replace(/0+$/, '')))

  test('of moments, to the millisecond, also in the hours that clocks skip or repeat', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const iso = at.toISOString()
        for (const cell of [beginning, ending]) expect(value(cell.read(cell.print(iso)))).toBe(iso)
      }),
    )
    for (const iso of ['2025-04-06T02:30:00.000Z', '2025-04-06T03:30:00.000Z', '2025-09-07T04:30:00.000Z'])
      expect(value(beginning.read(beginning.print(iso)))).toBe(iso)
  })

  test('of decimals, years and factors', () => {
    fc.assert(
      fc.property(decimal, (one) => {
        expect(value(decimalCell.read(decimalCell.print(one)))).toBe(one)
      }),
    )
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1990, max: 2199 })), decimal, (years, factor) => {
        const sorted = [...years].sort((a, b) => a - b)
        if (sorted.length > 0) expect(value(yearsCell.read(yearsCell.print(sorted)))).toEqual(sorted)
        const factors = Object.fromEntries(sorted.map((year) => [year, `1${factor.replace('.', '')}`.slice(0, 2)]))
        if (sorted.length > 0) expect(value(factorsCell.read(factorsCell.print(factors)))).toEqual(factors)
      }),
    )
  })
})
