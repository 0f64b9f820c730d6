import { overcomeIn } from '../../../ficha/evaluation-form.ts'
import { printRatio } from '../../../ficha/print-number.ts'
import type { Quantity } from '../../../ficha/quantity.ts'
import type { ReadFicha } from '../../../ficha/reading.ts'
import { NUMBER_UNIT, PERCENT_UNIT } from '../../catalogs/choices.ts'
import { indicators } from '../../fields/indicators.ts'
import { denominatorPopulation } from '../../rules/indicators.ts'
import { PENDING } from '../print.ts'
import { changeVerb, indicatorQuantity, markedMarker } from './indicators.ts'

/** Two decimals; '%' where the unit is a percentage. */
export function printIndicator2023(ficha: ReadFicha, row: string, quantity: Quantity): string {
  if (quantity.is === 'unknown' || quantity.is === 'none') return 'S/I*'
  if (quantity.is === 'marker') return markedMarker(quantity.marker)
  const unit = ficha.answer(indicators.columns.unit, { row })
  if (unit === NUMBER_UNIT) return printRatio(quantity.value)
  return printRatio(quantity.value, 2) + (unit === PERCENT_UNIT ? '%' : '')
}

/** The sentence of the column 'Resultado'. Those without a comment are published; the others are ours. */
export function indicatorResult2023(ficha: ReadFicha, row: string, kind: string): string {
  const t = ficha.period.year
  const called = kind === 'complementario' ? 'complementario' : 'de propósito'
  if (isBadlyMade(ficha, row))
    return 'No es posible evaluar el resultado del indicador, dado que no es pertinente y/o no se encuentra correctamente formulado.'
  const judged = ficha.evaluation?.indicators?.[row]?.result
  if (judged) return judged
  const [now, before] = [indicatorQuantity(ficha, row, t), indicatorQuantity(ficha, row, t - 1)]
  if (isNotReported(now))
    return `No es posible evaluar la variación del resultado del indicador ${called} respecto a la ejecución del ${t - 1}, dado que no se reportan los valores del indicador en el ${t}.`
  if (isMark(before, 'N/C') || isMark(now, 'N/C'))
    return `No es posible evaluar la variación del resultado del indicador ${called} en el ${t} respecto a la ejecución del ${t - 1}, debido a que el indicador se modificó o es nuevo.`
  if (now.is !== 'number' || before.is !== 'number') return incomparable(called, t, now)
  return variation(ficha, row, called, now, before)
}

/** The evaluator said so, or its denominator isn't the population that it names and that was not overcome. */
export function isBadlyMade(ficha: ReadFicha, row: string): boolean {
  const judged = ficha.evaluation?.indicators?.[row]
  if (judged?.pertinence === 'No pertinente' || judged?.quality === 'No cumple') return true
  return isDenominatorFound(ficha, row)
}

/** Is it found, and not overcome, that the denominator isn't the population that it names? */
export function isDenominatorFound(ficha: ReadFicha, row: string): boolean {
  const id = `${denominatorPopulation.id}~${row}`
  return ficha.findings.some((finding) => finding.id === id) && !overcomeIn(ficha.evaluation).has(id)
}

const isMark = (quantity: Quantity, text: string): boolean => quantity.is === 'marker' && quantity.marker === text
const isNotReported = (quantity: Quantity): boolean => quantity.is === 'unknown' || isMark(quantity, 'S/I')

/** Ours: wording for a value that doesn't apply in one of the years was not found. */
function incomparable(called: string, t: number, now: Quantity): string {
  const year = now.is === 'number' ? t - 1 : t
  return `No es posible evaluar la variación del resultado del indicador ${called} en el ${t} respecto a la ejecución del ${t - 1}, dado que no hay un valor del indicador en el ${year}.`
}

/** Ours: wording for an indicator that improved or worsened was not found (domain §10); none of ours before the evaluation. */
function variation(ficha: ReadFicha, row: string, called: string, now: Quantity, before: Quantity): string {
  if (!ficha.evaluation) return PENDING
  const t = ficha.period.year
  const verb = changeVerb(ficha, row, now, before)
  return `El resultado del indicador ${called} ${verb} en el ${t} (${printIndicator2023(ficha, row, now)}) respecto a la ejecución del ${t - 1} (${printIndicator2023(ficha, row, before)}).`
}
