import type { ReadFicha } from '../../../ficha/reading.ts'
import { isDenominatorFound } from './indicator-result-2023.ts'
import { indicatorName, isOfPurpose, purposeFirst } from './indicators.ts'

/**
 * What the evaluator found of indicators, as findings of eficacia: since 2023 they print nowhere else (domain §3). One
 * that a rule already calls badly made isn't said twice. Of the purpose the first sentence is that of 2021, the second
 * that of the rule of 2023; of complementary ones both are ours.
 */
export function judgedIndicators2023(ficha: ReadFicha): string[] {
  const judged = ficha.evaluation?.indicators ?? {}
  if (Object.keys(judged).length === 0) return []
  return purposeFirst(ficha).flatMap((row) => {
    const name = indicatorName(ficha, row)
    const called = name.replace(/ \d+$/, '').toLowerCase()
    if (judged[row]?.pertinence === 'No pertinente')
      return [
        `${name}: El ${called} ${isOfPurpose(ficha, row) ? 'no permite medir el objetivo del programa' : 'no es pertinente'}.`,
      ]
    return judged[row]?.quality === 'No cumple' && !isDenominatorFound(ficha, row)
      ? [`${name}: El ${called} del programa no se encuentra correctamente formulado.`]
      : []
  })
}
