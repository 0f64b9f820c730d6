import type { Edition } from '../ficha/edition.ts'
import type { Quantity } from '../ficha/quantity.ts'
import { compare, ratio } from '../ficha/ratio.ts'
import type { Examination } from './examination.ts'

/** Where each step of execution begins, in percent; what is under the first is a step too, and so is what is over OVER. */
const BEGINS = ['50', '70', '85', '90', '100'].map(ratio)
/** The highest that is in range is in range: 110 belongs to the step below. */
const OVER = ratio('110')

/** The last step. 0 stands for no number. */
export const LAST_STEP = BEGINS.length + 2

/** Where a ficha lies among all of its year, by what it executed of each budget: a step of 1 to LAST_STEP, 0 for none. */
export interface ExecutionSteps {
  readonly initial: number
  readonly final: number
}

/** The step that a percentage falls in. */
export function stepOf(quantity: Quantity | undefined): number {
  if (quantity?.is !== 'number') return 0
  if (compare(quantity.value, OVER) > 0) return LAST_STEP
  return 1 + BEGINS.filter((begin) => compare(quantity.value, begin) >= 0).length
}

/** Of a ficha that was examined, by the figures of its year that are declared to be distributed. */
export function executionSteps({ figures }: Edition, examination: Examination, year: number): ExecutionSteps {
  const found = (as: keyof ExecutionSteps) => {
    const id = figures.find(({ distributed }) => distributed === as)?.id
    return examination.figures().find(({ address }) => address === `${id}~${year}`)?.quantity
  }
  return { initial: stepOf(found('initial')), final: stepOf(found('final')) }
}
