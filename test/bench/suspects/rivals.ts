import { ADMINISTRATION, type Amounts, CATALOG, componentCell, EXECUTED, FACTOR, type Made, SERVED } from './ficha.ts'

/**
 * How many cells could have been the wrong one: those of which some correction of some cause closes every difference.
 * A blank row is one where last year's amount fits; where that of the wrong one doesn't, every blank row is. Plain
 * arithmetic by trying them all, apart from the engine's code.
 */
export function rivalsOf(made: Made, typed: Amounts, wrong: string, isReadable: boolean): number {
  if (!isReadable) return 1
  const rivals = (anyBlank: boolean) =>
    cellsOf(made).filter((cell) => {
      const own = typed.get(cell) ?? 0
      const target = needed(made, typed, cell)
      if (target === undefined || target === own) return false
      return (anyBlank && own === 0 && target > 0) || isCorrection(own, target, made, cell)
    })
  const fitting = rivals(false)
  return (fitting.includes(wrong) ? fitting : rivals(true)).length
}

const cellsOf = ({ rows }: Made): string[] => [
  ...rows.map(componentCell),
  ADMINISTRATION,
  EXECUTED,
  SERVED,
  ...CATALOG.subtitulo,
  ...CATALOG.spending,
  ...CATALOG.served,
]

/** The four sums of 2023 as lists of cells: a side that has to equal another. */
function sumsOf(made: Made): [string[], string[]][] {
  const components = made.rows.map(componentCell)
  return [
    [CATALOG.subtitulo, [EXECUTED]],
    [[...components, ADMINISTRATION], [EXECUTED]],
    [CATALOG.spending, components],
    [CATALOG.served, [SERVED]],
  ]
}

/** The one amount with which every sum of the ficha holds; undefined when there is none. */
function needed(made: Made, typed: Amounts, cell: string): number | undefined {
  const total = (of: readonly string[]) => of.reduce((sum, one) => sum + (typed.get(one) ?? 0), 0)
  let target: number | undefined
  for (const [side, reference] of sumsOf(made)) {
    const sign = Number(side.includes(cell)) - Number(reference.includes(cell))
    const gap = total(side) - total(reference)
    if (sign === 0 && gap !== 0) return undefined
    if (sign === 0) continue
    const wants = (typed.get(cell) ?? 0) - sign * gap
    if (target !== undefined && target !== wants) return undefined
    target = wants
  }
  return target
}

const isNear = (amount: number, before: number | undefined): boolean =>
  before !== undefined && before > 0 && Math.abs(Math.log(amount / before)) < Math.log(2)

function isCorrection(typed: number, target: number, { before, hasFormer }: Made, cell: string): boolean {
  if (target === 0 || target === -typed) return true
  if (target < 0 || target > 1e13) return false
  if (typed === Math.round(target * FACTOR) || cell === EXECUTED) return true
  if (typed === 0) return isNear(target, hasFormer || cell.endsWith('~2023') ? before.get(cell) : undefined)
  return mistypings(target).has(typed) || isInUnit(typed, target) || isInUnit(target, typed)
}

/** Everything that one slip of the fingers makes of an amount. */
function mistypings(amount: number): Set<number> {
  const text = String(amount)
  const made = new Set<number>()
  for (let at = 0; at < text.length; at++) {
    made.add(Number(text.slice(0, at) + text.slice(at + 1)))
    made.add(Number(text.slice(0, at + 1) + text.slice(at)))
    const pair = text.slice(at, at + 2)
    if (pair.length === 2) made.add(Number(text.slice(0, at) + pair[1] + pair[0] + text.slice(at + 2)))
  }
  return made
}

const isInUnit = (small: number, large: number): boolean =>
  [1_000, 1_000_000].some((times) => Math.round(large / times) === small || Math.floor(large / times) === small)
