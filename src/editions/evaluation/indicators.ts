import type { IndicatorForm } from '../../ficha/evaluation-form.ts'
import { indicators } from '../fields/indicators.ts'
import { indicatorName, purposeFirst } from '../report/indicators/indicators.ts'
import { printText } from '../report/print.ts'

/** What is alike in every edition: those of the purpose first, as they print; names; what pertinence and quality may be. */
export const askedOfIndicators = {
  rows: purposeFirst,
  nameOf: indicatorName,
  titleOf: (ficha, row) => printText(ficha.answer(indicators.columns.name, { row })),
  pertinence: [
    { value: 'Pertinente', label: 'Es pertinente' },
    { value: 'No pertinente', label: 'No es pertinente' },
  ],
  quality: [
    { value: 'Cumple', label: 'Cumple' },
    { value: 'No cumple', label: 'No cumple' },
  ],
} as const satisfies Partial<IndicatorForm>
