import type { IndicatorForm } from '../../ficha/evaluation-form.ts'
import { purposeResult2021 } from '../report/analysis-2021.ts'
import { isOfPurpose } from '../report/indicators/indicators.ts'
import { indicatorWords2020, indicatorWords2021 } from '../report/indicators/indicators-2020.ts'
import { askedOfIndicators } from './indicators.ts'

const asked = { pertinence: 'demanded', quality: 'demanded', result: 'optional' } as const
/** Of an indicator that doesn't measure the purpose 2021 says nothing more (domain §7). */
const onlyPertinence = { pertinence: 'demanded', quality: 'none', result: 'none' } as const

export const indicatorJudgements2020: IndicatorForm = {
  ...askedOfIndicators,
  asks: () => asked,
  resultWords: indicatorWords2020.result,
  results: [
    'No aplica',
    'Debido a que el programa/iniciativa realizó modificaciones en su diseño y/o indicadores, no es posible evaluar el cumplimiento en relación al rendimiento del año anterior.',
  ],
  source: 'ficha 2020, Indicadores de propósito e Indicadores complementarios',
}

export const indicatorJudgements2021: IndicatorForm = {
  ...askedOfIndicators,
  asks: (ficha, row) => {
    const isPertinent = ficha.evaluation?.indicators?.[row]?.pertinence !== 'No pertinente'
    return isPertinent || !isOfPurpose(ficha, row) ? asked : onlyPertinence
  },
  resultWords: (ficha, row) =>
    isOfPurpose(ficha, row) ? purposeResult2021(ficha, row) : indicatorWords2021.result(ficha, row),
  results: ['No es posible evaluar'],
  source: 'ficha 2021, II. Análisis de desempeño, Eficacia; Indicadores complementarios',
}
