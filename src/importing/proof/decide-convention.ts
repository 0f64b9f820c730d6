import type { Convention } from '../../ficha/written/number-reading.ts'
import type { CleanCell } from '../cleaned/clean-block.ts'
import type { Options } from './options-of.ts'

/** What decides between two ways to read the cells of a column; asked: nothing does, and the person is asked. */
export type ConventionDecision =
  | { readonly by: 'column' | 'total' | 'former' | 'groups' | 'whole'; readonly convention: Convention }
  | { readonly by: 'asked' }

export interface ReadCell {
  readonly cell: CleanCell
  readonly options: Options
  /** Of the year before, as a number; near enough to compare magnitudes. */
  readonly former: number | undefined
}

interface Evidence {
  /** The cells that enter a column of the table. */
  readonly cells: readonly ReadCell[]
  /** Totals of that column in the block. */
  readonly totals: readonly Options[]
  /** Whole amounts are asked: decimals would be none. */
  readonly isWhole: boolean
}

/** How the marks of a column's numbers are to be read: as its other cells, its total, last year, or its kind says. */
export function decideConvention(evidence: Evidence): ConventionDecision {
  const { cells, isWhole } = evidence
  const shown = new Set(
    cells.flatMap(({ cell }) => (cell.number.is === 'number' ? (cell.number.convention ?? []) : [])),
  )
  if (shown.size === 1) return { by: 'column', convention: [...shown][0]! }
  const byTotal = only((convention) => addsUp(evidence, convention))
  if (byTotal) return { by: 'total', convention: byTotal }
  const byFormer = only((convention) => isLikeFormer(cells, convention))
  if (byFormer) return { by: 'former', convention: byFormer }
  if (shown.size > 1) return { by: 'asked' }
  return byWriting(cells, isWhole)
}

/** Nothing else tells: the marks themselves do where they stand as only one of both does. */
function byWriting(cells: readonly ReadCell[], isWhole: boolean): ConventionDecision {
  const doubles = cells.filter(({ options }) => isDouble(options))
  const marks = [...new Set(doubles.map(({ cell }) => /[.,]/.exec(cell.text)?.[0] ?? '.'))]
  const [mark] = marks
  if (mark === undefined || marks.length > 1) return { by: 'asked' }
  // Decimals are hardly three in every cell; groups always are, and then no thousand stands without its mark.
  const isMixed = cells.some(({ options }) => !isDouble(options) && isLong(options))
  if (doubles.length > 1 && !isMixed) return { by: 'groups', convention: GROUPED_BY[mark]! }
  return isWhole && mark === '.' ? { by: 'whole', convention: 'comma' } : { by: 'asked' }
}

const GROUPED_BY: Record<string, Convention> = { '.': 'comma', ',': 'point' }

export const isDouble = (options: Options): boolean =>
  options.is === 'number' && options.options.length > 1 && !options.isGuess

/** A thousand or more, written without marks. */
const isLong = (options: Options): boolean => options.is === 'number' && Number(options.options[0]!.value) >= 1_000

/** The one convention for which something holds, and not for the other. */
function only(holds: (convention: Convention) => boolean): Convention | undefined {
  const [comma, point] = [holds('comma'), holds('point')]
  return comma === point ? undefined : comma ? 'comma' : 'point'
}

export const valueBy = (options: Options, convention: Convention): number | undefined => {
  if (options.is !== 'number' || (options.isGuess && options.options.length > 1)) return undefined
  return Number((options.options.find((one) => one.convention === convention) ?? options.options[0]!).value)
}

function addsUp({ cells, totals }: Evidence, convention: Convention): boolean {
  const sum = cells.reduce((total, { options }) => total + (valueBy(options, convention) ?? 0), 0)
  return totals.some((one) => {
    const total = valueBy(one, convention)
    return total !== undefined && total > 0 && Math.abs(total - sum) < 1e-6 * Math.max(1, sum)
  })
}

/** Three times more or less than last year is usual; a thousand times isn't. */
const USUAL = Math.log10(30)

function isLikeFormer(cells: readonly ReadCell[], convention: Convention): boolean {
  const ratios = cells.flatMap(({ options, former }) => {
    const value = isDouble(options) ? valueBy(options, convention) : undefined
    return value && former ? [Math.abs(Math.log10(value / former))] : []
  })
  return ratios.length > 0 && median(ratios) < USUAL
}

export function median(all: readonly number[]): number {
  const sorted = [...all].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
