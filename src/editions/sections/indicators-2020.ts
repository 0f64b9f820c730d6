import { table } from '../../ficha/field.ts'
import type { Section } from '../../ficha/section.ts'
import { indicators } from '../fields/indicators.ts'
import { sourcedColumns } from '../fields/sourced.ts'
import { indicatorValue2020, indicatorValue2021 } from '../figures/indicators-2020.ts'

const source = 'fichas 2020 y 2021, Indicadores de propósito e Indicadores complementarios'
const { dimension: _, frequency: __, ...columns } = indicators.columns

/** Neither dimension nor frequency is printed until 2023. */
const indicators2020 = table({ ...indicators, columns: sourcedColumns(columns, source), source })

const screen = (value: typeof indicatorValue2020): Section => ({
  id: 'indicadores',
  title: 'Indicadores',
  parts: [
    {
      part: 'table',
      table: indicators2020,
      title: 'Indicadores de propósito y complementarios',
      columns: [...Object.values(indicators2020.columns), value],
      totals: [],
      cards: true,
    },
  ],
  source,
})

export const indicatorScreen2020 = screen(indicatorValue2020)
export const indicatorScreen2021 = screen(indicatorValue2021)
