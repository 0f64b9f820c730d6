import type { IndicatorForm } from '../../ficha/evaluation-form.ts'
import { indicators } from '../fields/indicators.ts'
import { indicatorResult2023, isBadlyMade } from '../report/indicators/indicator-result-2023.ts'
import { askedOfIndicators } from './indicators.ts'

/** Since 2023 pertinence and quality print within the findings (domain §3): only what falls short has to be said. */
export const indicatorJudgements2023: IndicatorForm = {
  ...askedOfIndicators,
  asks: (ficha, row) => ({
    pertinence: 'optional',
    quality: 'optional',
    result: isBadlyMade(ficha, row) ? 'none' : 'optional',
  }),
  resultWords: (ficha, row) =>
    indicatorResult2023(ficha, row, String(ficha.answer(indicators.columns.kind, { row }) ?? '')),
  results: [],
  source: 'ficha 2023, IV. Eficacia, Resultado; ficha 2023, Hallazgos no superados, 3. Eficacia',
}
