import { type CellAddress, cellAddress, readAddress } from '../../ficha/address.ts'
import type { Answers } from '../../ficha/answer.ts'
import type { Examination } from '../examination.ts'
import { answersOfFormer } from '../read-former.ts'
import type { Shown } from './changes.ts'

/** What an examination is compared with, and how addresses of both answer each other. */
export interface Baseline {
  readonly answers: Answers
  /** Undefined: only its answers are known. */
  readonly examination?: Examination | undefined
  /** Where a cell, figure or finding of now stood then; undefined: it isn't compared. */
  readonly was: (address: string) => string | undefined
  /** Where one of then stands now. */
  readonly now: (address: string) => string
  /** A figure of now as it was then, where there is no examination to ask. */
  readonly figure?: (address: CellAddress) => Shown
}

/** The same ficha at another time. */
export const baselineOf = (examination: Examination): Baseline => ({
  answers: examination.answers,
  examination,
  was: (address) => address,
  now: (address) => address,
})

const moveYear = (address: string, from: number, to: number): string =>
  address.endsWith(`~${from}`) ? `${address.slice(0, -String(from).length)}${to}` : address

/**
 * The ficha of the year before: what it said of its year stands beside what this one says of its own. What both say of a
 * still earlier year is another question, which a rule asks.
 */
export function formerBaseline(now: Examination, examination: Examination | undefined): Baseline | undefined {
  const year = now.programme.former?.year ?? examination?.period.year
  if (year === undefined) return undefined
  const t = now.period.year
  return {
    answers: examination?.answers ?? answersOfFormer(now.edition, now.programme),
    examination,
    was: (address) => {
      const asked = readAddress(address)?.year
      return asked === undefined || asked === t ? moveYear(address, t, year) : undefined
    },
    now: (address) => moveYear(address, year, t),
  }
}

/** Where the former ficha says what is asked in a cell of this one; undefined of years that it only repeats. */
export function formerAddress(cell: CellAddress, t: number, former: number): CellAddress | undefined {
  const { field, row, year } = readAddress(cell) ?? { field: cell }
  if (year === undefined) return cell
  return year === t || year === former ? cellAddress(field, { row, year: former }) : undefined
}
