import papaparse from 'papaparse'
import type { Kind } from '../../src/ficha/kinds/kind.ts'
import { count, money } from '../../src/ficha/kinds/whole-number.ts'
import { NO_CHOICES } from '../../src/importing/choices.ts'
import { makeProof, prepare } from '../../src/importing/proof/make-proof.ts'
import { toLook } from '../../src/importing/proof/to-look.ts'
import { readTsv } from '../../src/importing/sources/read-tsv.ts'
import type { Target } from '../../src/importing/target.ts'
import { head, line, quantile } from './figures.ts'

/** From the text of a clipboard to a proof with what is to be looked at, ms. */
const SIZES: readonly { rows: number; aim: number }[] = [
  { rows: 17, aim: 100 },
  { rows: 346, aim: 200 },
]
const COLUMNS = 10
const RUNS = 60
const YEAR = 2023

const nameOf = (row: number): string =>
  `Comuna de ${'abcdefghij'[row % 10]}${'klmnopqrst'[Math.floor(row / 10) % 10]} número ${row}`
const kindOf = (column: number): Kind => (column % 2 === 0 ? money : count) as unknown as Kind
const amountOf = (row: number, column: number): number => (row * 7_919 + column * 104_729) % 900_000

/** A table of as many named rows, half of whose cells are filled. */
function target(rows: number): Target {
  const columns = Array.from({ length: COLUMNS - 1 }, (_, index) => ({
    key: `c${index}`,
    label: `Dato ${index}`,
    heads: [`Dato ${index}`],
    year: YEAR,
    question: `c${index}`,
    isFormer: false,
    isNumeric: true,
    isMoney: index % 2 === 0,
  }))
  return {
    title: 'comunas',
    rowLabel: 'comuna',
    year: YEAR,
    budget: 0,
    rows: Array.from({ length: rows }, (_, row) => ({ id: `r${row}`, label: nameOf(row), names: [] })),
    columns,
    cellAt: (row, key) => {
      const [r, c] = [Number(row.slice(1)), Number(key.slice(1))]
      const typed = (r + c) % 2 === 0 ? String(amountOf(r, c) + 1) : ''
      return {
        address: `f${c}~${row}`,
        kind: kindOf(c),
        answer: typed ? Number(typed) : undefined,
        typed,
        former: amountOf(r, c),
      }
    },
    at: { row: 'r0', column: 'c0' },
  }
}

/** Named in another order, with heads, points among the digits and a total. */
function text(rows: number): string {
  const order = Array.from({ length: rows }, (_, row) => (row * 5) % rows)
  const lines = order.map((row) =>
    [
      nameOf(row).toUpperCase(),
      ...Array.from({ length: COLUMNS - 1 }, (_, c) => amountOf(row, c).toLocaleString('es-CL')),
    ].join('\t'),
  )
  const heads = ['Comuna', ...Array.from({ length: COLUMNS - 1 }, (_, c) => `Dato ${c}`)].join('\t')
  return [heads, ...lines, `Total\t${'1\t'.repeat(COLUMNS - 2)}1`].join('\r\n')
}

/** The same with a slip in every name: each is held against all of the table's. */
const slipped = (block: string): string => block.replaceAll('COMUNA', 'COMUNNA')

function proveOnce(table: Target, block: string): number {
  const start = performance.now()
  const clean = prepare(readTsv(block))
  toLook(makeProof(clean, table, NO_CHOICES), clean)
  return performance.now() - start
}

/** The bare library that only reads the same text. */
function readBare(block: string): number {
  const start = performance.now()
  papaparse.parse(block, { delimiter: '\t' })
  return performance.now() - start
}

head('block', 'first, ms', 'warm p50', 'warm p95', 'aim', 'papaparse reads: p50')
for (const { rows, aim } of SIZES)
  for (const [what, block] of [
    ['', text(rows)],
    [', every name with a slip', slipped(text(rows))],
  ] as const) {
    const table = target(rows)
    const first = proveOnce(table, block)
    const times = Array.from({ length: RUNS }, () => proveOnce(table, block)).slice(RUNS / 2)
    const bare = Array.from({ length: RUNS }, () => readBare(block)).slice(RUNS / 2)
    line(
      `${rows} × ${COLUMNS}${what}`,
      first.toFixed(1),
      quantile(times, 0.5).toFixed(1),
      quantile(times, 0.95).toFixed(1),
      `< ${aim}`,
      quantile(bare, 0.5).toFixed(1),
    )
  }
