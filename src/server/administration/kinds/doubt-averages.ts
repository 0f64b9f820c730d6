import { grouped } from '../../../ficha/grouped.ts'
import type { RowProblem } from '../../../protocol/administration.ts'
import type { Texts } from '../../../protocol/loads/load-kind.ts'
import type { Candidate } from '../stored-kind.ts'

/** For comparing only: what is stored stays exact. */
const numberOf = ({ average = '' }: Texts): number => Number(average.replaceAll('.', '').replace(',', '.'))

/** What half of the others don't reach; undefined where there are none. `sorted` has its own value too. */
function middleOfOthers(value: number, sorted: readonly number[]): number | undefined {
  const middle = Math.floor((sorted.length - 1) / 2)
  return sorted[middle < sorted.indexOf(value) ? middle : middle + 1]
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
  const stated = [...all.values()].filter((texts) => texts['average'] !== '')
  const byYear = grouped(stated, ({ year = '' }) => year)
  const sorted = new Map([...byYear].map(([year, texts]) => [year, texts.map(numberOf).sort((a, b) => a - b)]))
  return new Map(
    candidates.flatMap(({ key, to }) => {
      const what = to['average'] === '' ? undefined : doubtOf(to, sorted.get(to['year'] ?? '') ?? [])
      return what ? [[key, { column: 'average', what }] as const] : []
    }),
  )
}

function doubtOf(to: Texts, sorted: readonly number[]): string | undefined {
  const value = numberOf(to)
  if (value > 100) return `${to['average']}% pasa de 100%. ¿Le falta la coma? Corríjalo, o márquelo si es así.`
  const middle = value === 0 || value >= 1 ? undefined : middleOfOthers(value, sorted)
  if (middle === undefined || middle < 1) return undefined
  return `${to['average']}% es menos de 1%, y los demás promedios del año no. ¿Es una fracción, y no un porcentaje? Corríjalo, o márquelo si es así.`
}
