import type { CellAddress } from '../../ficha/address.ts'
import { type Expected, type Growth, growthOf } from './plausible.ts'
import type { Sum } from './sums.ts'
import { amountIn, amountYearBefore, isRowInUse, kindIn, type SuspectInput } from './suspect-input.ts'

/** What the cells of all sums say of one of them. */
export interface Evidence {
  readonly input: SuspectInput
  readonly sums: readonly Sum[]
  readonly expected: (cell: CellAddress) => Expected
  /** Share of the other cells of its kind that hold this amount; nothing repeats 0. */
  readonly twins: (cell: CellAddress, amount: number) => number
  /** The other cells of its kind that hold this amount. */
  readonly cellsWith: (cell: CellAddress, amount: number) => readonly CellAddress[]
}

/** The cells of money, or of counts: how they grew, and where each amount stands. */
interface OfKind {
  readonly growth: Growth
  readonly size: number
  readonly holding: ReadonlyMap<number, readonly CellAddress[]>
}

export function evidenceOf(input: SuspectInput, sums: readonly Sum[]): Evidence {
  const cells = [...new Set(sums.flatMap((sum) => [...sum.signs.keys()]))]
  const before = new Map(cells.map((cell) => [cell, amountYearBefore(input, cell)]))
  const kinds = new Map(cells.map((cell) => [cell, kindIn(input, cell)]))
  const ofKind = (kind: 'money' | 'count') =>
    gathered(
      input,
      cells.filter((cell) => kinds.get(cell) === kind),
      before,
    )
  const all = { money: ofKind('money'), count: ofKind('count') }
  const kindOf = (cell: CellAddress): OfKind => all[kinds.get(cell) ?? 'money']
  const cellsWith = (cell: CellAddress, amount: number) =>
    kindOf(cell)
      .holding.get(amount)
      ?.filter((other) => other !== cell) ?? []
  return {
    input,
    sums,
    expected: (cell) => ({
      before: before.get(cell),
      growth: kindOf(cell).growth,
      inUse: isRowInUse(input, cell),
    }),
    cellsWith,
    twins: (cell, amount) => cellsWith(cell, amount).length / kindOf(cell).size,
  }
}

function gathered(
  input: SuspectInput,
  cells: readonly CellAddress[],
  before: ReadonlyMap<CellAddress, number | undefined>,
): OfKind {
  const holding = new Map<number, CellAddress[]>()
  for (const cell of cells) {
    const amount = amountIn(input, cell)
    if (amount > 0) holding.set(amount, [...(holding.get(amount) ?? []), cell])
  }
  const growth = growthOf(cells.map((cell) => [amountIn(input, cell), before.get(cell) ?? 0]))
  return { growth, size: cells.length, holding }
}
