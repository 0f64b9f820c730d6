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
  readonly cellsWith: (cell: CellAddress, amount: number) => CellAddress[]
}

export function contextOf(scene: Scene, sums: readonly Sum[]): Context {
  const cells = [...new Set(sums.flatMap((sum) => [...sum.signs.keys()]))]
  const before = new Map(cells.map((cell) => [cell, yearBefore(scene, cell)]))
  const byKind = { money: cells.filter((cell) => kindIn(scene, cell) === 'money'), count: [] as CellAddress[] }
  byKind.count = cells.filter((cell) => !byKind.money.includes(cell))
  const growth = (of: readonly CellAddress[]): Growth =>
    growthOf(of.map((cell) => [amountIn(scene, cell), before.get(cell) ?? 0]))
  const growths = { money: growth(byKind.money), count: growth(byKind.count) }
  const cellsWith = (cell: CellAddress, amount: number) =>
    amount === 0
      ? []
      : byKind[kindIn(scene, cell)].filter((other) => other !== cell && amountIn(scene, other) === amount)
  return {
    scene,
    sums,
    expected: (cell) => ({
      before: before.get(cell),
      growth: growths[kindIn(scene, cell)],
      inUse: isRowInUse(scene, cell),
    }),
    cellsWith,
    twins: (cell, amount) => cellsWith(cell, amount).length / byKind[kindIn(scene, cell)].length,
  }
}
