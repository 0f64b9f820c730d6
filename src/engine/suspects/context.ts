import type { CellAddress } from '../../ficha/address.ts'
import { type Expected, type Growth, growthOf } from './plausible.ts'
import { amountIn, isRowInUse, kindIn, type Scene, yearBefore } from './scene.ts'
import type { Sum } from './sums.ts'

/** What the cells of all sums say of one of them. */
export interface Context {
  readonly scene: Scene
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

export function contextOf(scene: Scene, sums: readonly Sum[]): Context {
  const cells = [...new Set(sums.flatMap((sum) => [...sum.signs.keys()]))]
  const before = new Map(cells.map((cell) => [cell, yearBefore(scene, cell)]))
  const kinds = new Map(cells.map((cell) => [cell, kindIn(scene, cell)]))
  const ofKind = (kind: 'money' | 'count') =>
    gathered(
      scene,
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
    scene,
    sums,
    expected: (cell) => ({
      before: before.get(cell),
      growth: kindOf(cell).growth,
      inUse: isRowInUse(scene, cell),
    }),
    cellsWith,
    twins: (cell, amount) => cellsWith(cell, amount).length / kindOf(cell).size,
  }
}

function gathered(
  scene: Scene,
  cells: readonly CellAddress[],
  before: ReadonlyMap<CellAddress, number | undefined>,
): OfKind {
  const holding = new Map<number, CellAddress[]>()
  for (const cell of cells) {
    const amount = amountIn(scene, cell)
    if (amount > 0) holding.set(amount, [...(holding.get(amount) ?? []), cell])
  }
  const growth = growthOf(cells.map((cell) => [amountIn(scene, cell), before.get(cell) ?? 0]))
  return { growth, size: cells.length, holding }
}
