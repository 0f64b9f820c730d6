import type { Section } from '../../ficha/section.ts'
import { indicators } from '../fields/indicators.ts'
import { indicatorValue } from '../figures/indicators.ts'

export const indicators2023: Section = {
  id: 'indicadores',
  title: 'Indicadores',
  parts: [
    {
      part: 'table',
      table: indicators,
      title: 'Indicadores de propósito y complementarios',
      columns: [...Object.values(indicators.columns), indicatorValue],
      totals: [],
      cards: true,
    },
  ],
  source: 'ficha 2023, IV. Eficacia',
}
