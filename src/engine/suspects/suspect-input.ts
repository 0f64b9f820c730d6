import { type CellAddress, cellAddress, readAddress } from '../../ficha/address.ts'
import { type Answer, type Answers, isMarker } from '../../ficha/answer.ts'
import type { Edition } from '../../ficha/edition.ts'
import { formIndex } from '../cells.ts'
import type { Examination } from '../examination.ts'
import { answersOfFormer } from '../read-former.ts'

/** What suspects are looked for in. */
export interface SuspectInput {
  readonly edition: Edition
  readonly answers: Answers
  readonly former: Answers
  readonly hasFormer: boolean
  readonly t: number
  readonly baseYear: number
  readonly factors: Readonly<Record<string, string>>
}

export const suspectInputOf = ({ edition, answers, programme, period }: Examination): SuspectInput => ({
  edition,
  answers,
  former: answersOfFormer(edition, programme),
  hasFormer: programme.former !== undefined,
  t: period.year,
  baseYear: period.baseYear,
  factors: period.factors,
})

/** A number as it stands; a marker counts as nothing (domain §4). Undefined for what is blank or can't be read. */
const amountOf = (answer: Answer | undefined): number | undefined =>
  isMarker(answer) ? 0 : typeof answer === 'number' ? answer : undefined

export const amountIn = (input: SuspectInput, cell: CellAddress): number => amountOf(input.answers.cells.get(cell)) ?? 0

/** What stood in a cell the year before: here where that year is asked, else in the former ficha; 0 when blank there. */
export function amountYearBefore(
  { edition, answers, former, hasFormer, t }: SuspectInput,
  cell: CellAddress,
): number | undefined {
  const place = readAddress(cell)
  const asked = place && formIndex(edition).asked.get(place.field)
  if (!asked) return undefined
  if (place.year === undefined) return amountOf(former.cells.get(cell)) ?? (hasFormer ? 0 : undefined)
  const before = cellAddress(place.field, { row: place.row, year: place.year - 1 })
  const here = asked.years?.includes(place.year - 1 - t) ? answers.cells.get(before) : undefined
  return amountOf(here ?? former.cells.get(before))
}

/** What brings an amount of a year to M$ of the base year (domain §2); undefined where that leaves it as it is. */
export function factorOf({ baseYear, factors }: SuspectInput, year: number) {
  const text = factors[String(year)]
  return text === undefined || Number(text) === 1 ? undefined : { text, baseYear }
}

export function kindIn({ edition }: SuspectInput, cell: CellAddress): 'money' | 'count' {
  const asked = formIndex(edition).asked.get(readAddress(cell)?.field ?? '')
  return asked?.kind.id === 'money' ? 'money' : 'count'
}

/** A cell of no table: a total, or administration. */
export const isField = ({ edition }: SuspectInput, cell: CellAddress): boolean =>
  !formIndex(edition).tableOf.has(readAddress(cell)?.field ?? '')

/** Does the row of a cell say a number this year in another column? undefined when there is no other to say it. */
export function isRowInUse({ edition, answers, t }: SuspectInput, cell: CellAddress): boolean | undefined {
  const place = readAddress(cell)
  const columns = formIndex(edition).tableOf.get(place?.field ?? '')?.columns ?? {}
  const others = Object.values(columns).filter(
    (one) => one.id !== place?.field && one.kind.numeric && !one.notIn?.includes(place?.row ?? ''),
  )
  if (others.length === 0) return undefined
  return others.some((one) => {
    const address = cellAddress(one.id, { row: place?.row, year: one.years && t })
    return (amountOf(answers.cells.get(address)) ?? 0) > 0
  })
}
