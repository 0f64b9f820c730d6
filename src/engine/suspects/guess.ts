import type { CellAddress } from '../../ficha/address.ts'
import { readAddress } from '../../ficha/address.ts'
import { isMarker } from '../../ficha/answer.ts'
import { cellLabel } from '../labels.ts'
import type { Evidence } from './evidence.ts'
import { isLikeLastYear, plausible } from './plausible.ts'
import type { Sum } from './sums.ts'
import { amountIn, factorOf, isField, kindIn } from './suspect-input.ts'

/** A cell that would close the difference by holding another amount. All but the amounts is found out when read. */
export interface Guess {
  readonly kind: 'money' | 'count'
  readonly state: 'number' | 'marker' | 'blank'
  /** What stands there; 0 when blank or a marker. */
  readonly typed: number
  /** What it would have to be; below 0 when it can't be typed. */
  readonly meant: number
  /** Share of the other cells that hold what was typed. */
  readonly twins: number
  /** How likely what was typed is by itself. */
  readonly plausible: number
  /** What stood there a year before, and in which year; undefined when nobody knows. */
  readonly before: number | undefined
  readonly yearBefore: number
  /** The amount meant fits last year's, by how the rest of the ficha moved. */
  readonly likeBefore: boolean
  /** Nothing stands where other numbers do: in a row in use, in a total. */
  readonly lacksAlone: boolean
  /** It is a total, or administration: a cell of no table. */
  readonly isField: boolean
  /** Name of another cell that holds the amount meant. */
  readonly twin: string | undefined
  /** Sums of the same equation that give the amount meant, each by itself. */
  readonly sumsThatAgree: number
  /** What brings amounts of this year to M$ of the base year; undefined where there is nothing to bring. */
  readonly factor: { readonly text: string; readonly baseYear: number } | undefined
}

/** What a cell of a sum would have to hold for the sum to be right; undefined where it isn't one of its addends. */
export function guessOf(evidence: Evidence, sum: Sum, cell: CellAddress): Guess | undefined {
  const sign = sum.signs.get(cell)
  if (sign !== 1 && sign !== -1) return undefined
  const { input } = evidence
  const answer = input.answers.cells.get(cell)
  const typed = amountIn(input, cell)
  const meant = typed - sign * sum.gap!
  const year = readAddress(cell)?.year ?? input.t
  return {
    kind: kindIn(input, cell),
    state: answer === undefined ? 'blank' : isMarker(answer) ? 'marker' : 'number',
    typed,
    meant,
    yearBefore: year - 1,
    isField: isField(input, cell),
    sumsThatAgree: sign === -1 ? sumsWithTheSameGap(evidence.sums, sum, cell) : 1,
    get twins() {
      return evidence.twins(cell, typed)
    },
    get plausible() {
      return plausible(typed, evidence.expected(cell), this.twins)
    },
    get before() {
      return evidence.expected(cell).before
    },
    get likeBefore() {
      return isLikeLastYear(meant, evidence.expected(cell))
    },
    get lacksAlone() {
      return typed === 0 && (evidence.expected(cell).inUse ?? this.isField)
    },
    get twin() {
      const [other] = evidence.cellsWith(cell, meant)
      return other && cellLabel(input.edition, input.answers, other)
    },
    get factor() {
      return factorOf(input, year)
    },
  }
}

/** A total that two sums contradict by the same amount: both would have to be wrong alike. */
const sumsWithTheSameGap = (sums: readonly Sum[], own: Sum, total: CellAddress): number =>
  sums.filter((one) => one.equation === own.equation && one.gap === own.gap && one.signs.get(total) === -1).length
