import type { CellPlace } from '../../ficha/address.ts'
import { type Answer, isUnreadable, NONE } from '../../ficha/answer.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import { printQuantity } from '../../ficha/print-number.ts'
import { product, type Quantity } from '../../ficha/quantity.ts'
import { decimalText } from '../../ficha/ratio.ts'
import type { ReadFicha } from '../../ficha/reading.ts'
import type { ChartPoint } from '../../ficha/report-document.ts'

type Amount = Field | Column | Figure

/** What stands where nothing was answered: the tables of 2023 print '-' (domain §3). */
export const DASH = '-'
/** What a judgement reads before there is an evaluation (ficha-file). */
export const PENDING = 'Pendiente de evaluación'
/** What a dimension reads where the evaluator has nothing to add (domain §7). */
export const WITHOUT_OBSERVATIONS = 'Sin observaciones en la dimensión.'

/** Nominal M$ brought to M$ of the base year; each amount is rounded by itself at print (domain §4). */
export const deflate = (ficha: ReadFicha, quantity: Quantity, year: number): Quantity =>
  product(quantity, ficha.factor(year))

/** An amount in M$ of the base year. */
export function printAmount(ficha: ReadFicha, of: Amount, place: CellPlace, unknownAs = DASH, decimals = 0): string {
  const year = place.year ?? ficha.period.year
  return printQuantity(deflate(ficha, ficha.quantity(of, place), year), decimals, '', unknownAs)
}

export const printPercent = (ficha: ReadFicha, of: Amount, place: CellPlace, unknownAs = DASH): string =>
  printQuantity(ficha.quantity(of, place), 1, '%', unknownAs)

/** The component table prints '0' where nothing was reported or executed, as its footnote says (domain §3). */
export const zeroForNothing = (printed: string): string => (printed === DASH || printed === '' ? '0' : printed)

/** Bullets of Word, in the private signs of its Symbol and Wingdings: no other typeface has them. */
const WORD_BULLETS = /[\uf076\uf0a7\uf0b7\uf0d8\uf0fc]/g

/** A text as it was answered, bullets pasted from Word as '•'; what is missing says so. */
export function printText(answer: Answer | undefined, missing = 'Sin información'): string {
  if (isUnreadable(answer)) return answer.typed
  if (typeof answer === 'boolean') return answer ? 'Sí' : 'No'
  return answer === undefined ? missing : String(answer).replace(WORD_BULLETS, '•')
}

/** The entries of a list; none for a blank or an explicit 'ninguno'. */
export const entriesOf = (answer: Answer | undefined): readonly string[] =>
  Array.isArray(answer) && answer.every((one) => typeof one === 'string') && answer[0] !== NONE ? answer : []

/** t-2, t-1, t. */
export const threeYears = (ficha: ReadFicha): number[] => [-2, -1, 0].map((offset) => ficha.period.year + offset)

/** The unit of amounts: 'M$2024'. */
export const baseUnit = (ficha: ReadFicha): string => `M$${ficha.period.baseYear}`

export const chartPoint = (
  label: string | number,
  quantity: Quantity,
  decimals: number,
  suffix = '',
  unknownAs = DASH,
): ChartPoint => ({
  label: String(label),
  value: quantity.is === 'number' ? decimalText(quantity.value, decimals) : null,
  printed: printQuantity(quantity, decimals, suffix, unknownAs),
})

/** 'a', 'a y b', 'a, b y c' */
export function inWords(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} y ${last}`
}
