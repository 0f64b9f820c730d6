import { type Answer, isMarker, isUnreadable } from '../ficha/answer.ts'
import type { ThresholdValue } from '../ficha/edition.ts'
import { marker, number, type Quantity, unknown, whole } from '../ficha/quantity.ts'
import { ratio } from '../ficha/ratio.ts'

/** The quantity of a numeric answer; a blank or unreadable one is unknown and says which cell it is. */
export function quantityOf(answer: Answer | undefined, address: string): Quantity {
  if (answer === undefined || isUnreadable(answer)) return unknown([address])
  if (isMarker(answer)) return marker(answer)
  if (typeof answer === 'number') return whole(answer)
  return typeof answer === 'string' ? number(ratio(answer)) : unknown([address])
}

const thresholds = new WeakMap<ThresholdValue, Quantity>()

/** Of a threshold, read from its text once: each is asked for in hundreds of cells. */
export function quantityOfThreshold(threshold: ThresholdValue): Quantity {
  const known = thresholds.get(threshold) ?? number(ratio(threshold.value))
  thresholds.set(threshold, known)
  return known
}
