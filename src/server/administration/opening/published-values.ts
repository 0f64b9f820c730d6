import type { Examine } from '../../../engine/examination.ts'
import { cellAddress, readAddress } from '../../../ficha/address.ts'
import type { Answer } from '../../../ficha/answer.ts'
import { readAnswers } from '../../../ficha/answers-file.ts'
import type { Edition } from '../../../ficha/edition.ts'
import { hasProblem } from '../../../ficha/kinds/kind.ts'
import { printQuantity } from '../../../ficha/print-number.ts'
import type { FormerFicha } from './former-fichas.ts'

/** A cell of a later ficha that holds what a figure was. */
export type PublishedValue = readonly [cell: string, answer: Answer]

/** Figures of a former ficha that later ones hold in a column, as they were printed (the value of an indicator). */
export function publishedValues(examine: Examine, edition: Edition, former: FormerFicha): readonly PublishedValue[] {
  const later = new Map(edition.figures.flatMap(({ id, laterIn }) => (laterIn ? [[id, laterIn] as const] : [])))
  const answers = later.size === 0 ? undefined : readAnswers(edition, former.period.year, former.answers)
  if (!answers?.ok) return []
  const { period, programme, justifications } = former
  const ficha = examine(edition, { period, programme, answers: answers.value, justifications })
  return ficha.figures().flatMap(({ id, address, quantity, kind }): PublishedValue[] => {
    const column = later.get(id)
    if (!column || quantity.is === 'unknown' || quantity.is === 'none') return []
    const reading = column.kind.read(printQuantity(quantity, kind.decimals, ''))
    if (hasProblem(reading) || reading.answer === undefined) return []
    const { row, year = period.year } = readAddress(address) ?? {}
    return [[cellAddress(column.id, { row, year }), reading.answer]]
  })
}
