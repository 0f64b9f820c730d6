import { variant } from '../../ficha/variant.ts'
import { indicatorValue } from './indicators.ts'

const source = 'fichas 2020 y 2021, Indicadores: valor efectivo'

export const indicatorValue2020 = variant(indicatorValue, { kind: { ...indicatorValue.kind, decimals: 1 }, source })
export const indicatorValue2021 = variant(indicatorValue, { kind: { ...indicatorValue.kind, decimals: 0 }, source })
