import type { Section } from '../../ficha/section.ts'
import { indicatorValue2019 } from '../figures/indicators-2019.ts'
import { indicators2019 } from './indicators-2019.ts'

export const indicatorsSection2019: Section = {
  id: 'indicadores',
  title: 'Indicadores',
  parts: [
    {
      part: 'table',
      table: indicators2019,
      title: 'Indicadores de propósito y de componentes',
      columns: [...Object.values(indicators2019.columns), indicatorValue2019],
      totals: [],
      cards: true,
    },
  ],
  source: 'ficha 2019, Eficacia (propósito) y Eficacia (componentes)',
}
