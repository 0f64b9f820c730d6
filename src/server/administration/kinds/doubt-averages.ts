import type { RowProblem } from '../../../protocol/administration.ts'
import type { Texts } from '../../../protocol/loads/load-kind.ts'
import type { Candidate } from '../stored-kind.ts'

const isOf = (year: string | undefined, texts: Texts): boolean => texts['year'] === year && texts['average'] !== ''
/** For comparing only: what is stored stays exact. */
const numberOf = ({ average = '' }: Texts): number => Number(average.replaceAll('.', '').replace(',', '.'))

/** What half of them don't reach; undefined where there are none. */
function middleOf(numbers: readonly number[]): number | undefined {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

/**
 * Averages that look wrong: above 100, or under 1 where the others of the year aren't: a percentage that lost its comma, or
 * the fraction that a spreadsheet keeps under it.
 */
export function doubtAverages(
  candidates: readonly Candidate[],
  standing: ReadonlyMap<string, Texts>,
): ReadonlyMap<string, RowProblem> {
  const all = new Map(standing)
  for (const { key, to } of candidates) all.set(key, to)
  const doubts = new Map<string, RowProblem>()
  for (const { key, to } of candidates) {
    const what = isOf(to['year'], to) ? doubtOf(to, othersOf(key, to, all)) : undefined
    if (what) doubts.set(key, { column: 'average', what })
  }
  return doubts
}

const othersOf = (key: string, { year }: Texts, all: ReadonlyMap<string, Texts>): number[] =>
  [...all].flatMap(([one, texts]) => (one !== key && isOf(year, texts) ? [numberOf(texts)] : []))

function doubtOf(to: Texts, others: readonly number[]): string | undefined {
  const [value, middle] = [numberOf(to), middleOf(others)]
  if (value > 100) return `${to['average']}% pasa de 100%. ¿Le falta la coma? Corríjalo, o márquelo si es así.`
  if (value === 0 || value >= 1 || middle === undefined || middle < 1) return undefined
  return `${to['average']}% es menos de 1%, y los demás promedios del año no. ¿Es una fracción, y no un porcentaje? Corríjalo, o márquelo si es así.`
}
