import { figure } from '../../ficha/figure.ts'
import { marker, product, quotient, whole } from '../../ficha/quantity.ts'
import { NUMBER_UNIT, PERCENT_UNIT } from '../catalogs/choices.ts'
import { indicators } from '../fields/indicators.ts'
import { byZero2023 } from './by-zero.ts'

const { numerator, denominator, unit } = indicators.columns

/** Value of an indicator in year t: numerator / denominator, × 100 where it is a percentage. A marker stands for both. */
export const indicatorValue = figure({
  id: 'indicatorValue',
  label: 'Valor efectivo',
  kind: { unit: 'según el indicador', decimals: 2, suffix: '' },
  table: indicators,
  laterIn: indicators.columns.value,
  needs: { numerator, denominator, unit },
  formula: ({ numerator, denominator, unit }) => {
    if (numerator.is === 'marker') return marker(numerator.marker)
    if (unit === NUMBER_UNIT) return numerator
    const value = quotient(numerator, denominator, byZero2023)
    return unit === PERCENT_UNIT ? product(value, whole(100)) : value
  },
  words: '{numerator} ÷ {denominator} según {unit}',
  source: 'ficha 2023, Indicadores: fórmula de cálculo y valor efectivo',
})
