import { variant } from '../../ficha/variant.ts'
import { indicatorValue } from './indicators.ts'

export const indicatorValue2019 = variant(indicatorValue, { source: 'ficha 2019, Eficacia: efectivo del año' })
