import { printQuantity } from '../../ficha/print-number.ts'
import { administrationNearGroup, administrationOffGroup, type GroupGiven } from './administration-group.ts'
import { ours, published } from './wording.ts'

const sentence =
  (place: 'dentro' | 'fuera') =>
  ({ share, average }: GroupGiven): string =>
    `El gasto administrativo representa un ${printQuantity(share, 2, '%')} del presupuesto ejecutado, el que se encuentra ${place} del umbral esperado respecto al promedio de programas similares (Promedio: ${printQuantity(average, 2, '%')}).`

/** 2019 prints both near its group and off it. */
export const administrationGroup2019 = [
  administrationOffGroup(ours(sentence('fuera'))),
  administrationNearGroup(published(sentence('dentro'))),
]
