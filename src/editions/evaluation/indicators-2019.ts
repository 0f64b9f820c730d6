import type { IndicatorForm } from '../../ficha/evaluation-form.ts'
import { isOfPurpose } from '../report/indicators/indicators.ts'
import { resultAgainstBefore, valuesOf } from '../report/indicators/indicators-2019.ts'
import { askedOfIndicators } from './indicators.ts'

/** 2019 asks no direction: where two numbers compare, who evaluates says how the purpose moved; of components nothing. */
export const indicatorJudgements2019: IndicatorForm = {
  ...askedOfIndicators,
  pertinence: [
    { value: 'Pertinente', label: 'Cumple' },
    { value: 'No pertinente', label: 'No cumple' },
  ],
  asks: (ficha, row) => {
    const { before, now } = valuesOf(ficha, row)
    const compares = isOfPurpose(ficha, row) && before.is === 'number' && now.is === 'number'
    return { pertinence: 'demanded', quality: 'demanded', result: compares ? 'demanded' : 'none' }
  },
  resultWords: (ficha, row) => (isOfPurpose(ficha, row) ? resultAgainstBefore(ficha, row) : ''),
  // Ours: the published one can't be compared.
  results: ['Mejora', 'Se mantiene', 'Empeora'],
  source: 'ficha 2019, Eficacia (propósito) y Eficacia (componentes)',
}
