import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Choices, cellKey, NO_CHOICES } from '../../src/importing/choices.ts'
import { readTsv } from '../../src/importing/sources/read-tsv.ts'
import type { Target } from '../../src/importing/target.ts'
import { runs } from '../long.ts'
import { cellsIn, changesIn, proofOf, TABLES, type TableName, tableOf } from './tables.ts'

const names = Object.keys(TABLES) as TableName[]
const targets = new Map(names.map((name) => [name, tableOf(name, { 'regionSpending~07': '4855' })]))

const anyName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[...targets.values()].flatMap((target) => target.rows.flatMap((row) => [row.label, row.code ?? ''])),
  ),
  fc.constantFrom('RM', 'Total', 'Subtotal', 'Región', 'Gasto', 'Personas', '2022', '2023', '', 'Fuente: SIGFE'),
)
const anyNumber = fc.oneof(
  fc.nat({ max: 2e6 }).map(String),
  fc.nat({ max: 2e6 }).map((value) => value.toLocaleString('es-CL')),
  fc.nat({ max: 2e6 }).map((value) => value.toLocaleString('en')),
  fc.constantFrom('', '-', 'S/I', '1,5', '-3', '12%', '$ 5', 'MM$ 2', '#N/A', '01-may', 'sin dato'),
)
const anyCell = fc.oneof(
  { weight: 3, arbitrary: anyNumber },
  { weight: 2, arbitrary: anyName },
  fc.string({ maxLength: 12 }),
)
const anyText = fc
  .array(fc.array(anyCell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 20 })
  .map((rows) => rows.map((row) => row.join('\t')).join('\r\n'))
const anyTable = fc.constantFrom(...names)
const anyChoices: fc.Arbitrary<Choices> = fc
  .tuple(fc.nat({ max: 19 }), fc.nat({ max: 5 }), fc.nat(), fc.boolean())
  .map(([row, column, which, overwritesFormer]) => ({
    ...NO_CHOICES,
    overwritesFormer,
    columns: which % 3 === 0 ? { [column]: { is: 'nothing' } } : which % 3 === 1 ? { [column]: { is: 'names' } } : {},
    rows: which % 2 === 0 ? { [row + 1]: { is: 'nothing' } } : {},
    cells: which % 5 === 0 ? { [cellKey(row + 1, column)]: { is: 'keep' } } : {},
  }))

const cellsOf = (target: Target) =>
  target.rows.flatMap((row) =>
    target.columns.flatMap((column) => {
      const cell = target.cellAt(row.id, column.key)
      return cell?.address === undefined ? [] : [{ ...cell, address: cell.address, column }]
    }),
  )

describe('whatever is pasted', () => {
  test('only cells of the table change, each once, to what its kind reads, and never to nothing', () => {
    fc.assert(
      fc.property(anyTable, anyText, anyChoices, (name, text, choices) => {
        const target = targets.get(name)!
        const cells = new Map(cellsOf(target).map((cell) => [cell.address, cell]))
        const { changes } = proofOf(target, text, choices)
        expect(new Set(changes.map(([cell]) => cell)).size).toBe(changes.length)
        for (const [cell, typed] of changes) {
          const reading = cells.get(cell)!.kind.read(typed)
          expect('answer' in reading && reading.answer !== undefined).toBe(true)
        }
      }),
      { numRuns: runs(150, 3_000) },
    )
  })

  test('what was published of a former year stays, unless it is ticked', () => {
    fc.assert(
      fc.property(anyTable, anyText, (name, text) => {
        const target = targets.get(name)!
        const published = new Set(cellsOf(target).filter((cell) => cell.column.isFormer && cell.typed !== ''))
        const { changes } = proofOf(target, text)
        const addresses = new Set([...published].map((cell) => cell.address))
        expect(changes.filter(([cell]) => addresses.has(cell))).toEqual([])
      }),
      { numRuns: runs(100, 2_000) },
    )
  })

  test('a blank changes nothing, and what changes stands in the block', () => {
    fc.assert(
      fc.property(anyTable, anyText, (name, text) => {
        const block = readTsv(text)
        const proof = proofOf(targets.get(name)!, block)
        for (const { state, position, index } of cellsIn(proof))
          if (state === 'enters' || state === 'replaces')
            expect(block.rows[position - 1]!.cells[index]!.text.trim()).not.toBe('')
      }),
      { numRuns: runs(100, 2_000) },
    )
  })

  test('what the person keeps or leaves out stays, and nothing else changes for it', () => {
    fc.assert(
      fc.property(anyTable, anyText, fc.nat(), (name, text, which) => {
        const target = targets.get(name)!
        const before = proofOf(target, text)
        const changing = cellsIn(before).filter(({ state }) => state === 'replaces' || state === 'enters')
        const one = changing[which % Math.max(1, changing.length)]
        if (!one) return
        const kept = proofOf(target, text, { cells: { [cellKey(one.position, one.index)]: { is: 'keep' } } })
        const { [one.address!]: _, ...others } = changesIn(before)
        expect(changesIn(kept)).toEqual(others)
      }),
      { numRuns: runs(100, 2_000) },
    )
  })
})

test('the order of named rows means nothing', () => {
  const target = targets.get('regiones')!
  const rows = target.rows.filter((row) => row.id !== 'total:Total')
  const anyRows = fc
    .shuffledSubarray(rows, { minLength: 2 })
    .chain((some) =>
      fc.tuple(
        fc.constant(some),
        fc.shuffledSubarray(some, { minLength: some.length }),
        fc.array(fc.nat({ max: 900_000 }), { minLength: some.length, maxLength: some.length }),
      ),
    )
  fc.assert(
    fc.property(anyRows, ([some, shuffled, amounts]) => {
      const line = (row: (typeof some)[number]) => `${row.label}\t${amounts[some.indexOf(row)]}\t1`
      const paste = (all: typeof some) =>
        changesIn(proofOf(target, ['Región\tGasto\tPersonas', ...all.map(line)].join('\n')))
      expect(paste(shuffled)).toEqual(paste(some))
    }),
    { numRuns: runs(60, 1_000) },
  )
})

test.each(names)('what the table %s shows, pasted on itself, changes nothing', (name) => {
  const target = tableOf(name, {
    'subtituloExecuted~24': '158255',
    'regionSpending~13': '147400',
    'regionServed~13': '166',
  })
  const numeric = target.columns.filter((column) => column.isNumeric)
  const lines = target.rows.map((row) =>
    [row.label, ...numeric.map((column) => target.cellAt(row.id, column.key)?.typed ?? '')].join('\t'),
  )
  const heads = ['', ...numeric.map((column) => column.label)].join('\t')
  expect(proofOf(target, [heads, ...lines].join('\r\n')).changes).toEqual([])
})

test('the text of a clipboard is read in time that grows as it does, and every cell comes back', () => {
  const anyPlain = fc.string({ maxLength: 8 })
  const quoted = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  fc.assert(
    fc.property(
      fc.array(fc.array(anyPlain, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 }),
      (rows) => {
        const text = rows.map((row) => row.map(quoted).join('\t')).join('\r\n')
        const read = readTsv(`${text}\r\n`).rows.map((row) => row.cells.map((cell) => cell.text))
        expect(read).toEqual(rows.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n'))))
      },
    ),
    { numRuns: runs(200, 5_000) },
  )
})
