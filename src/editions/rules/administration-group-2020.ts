import { administrationNearGroup, administrationOffGroup, type GroupGiven } from './administration-group.ts'
import { plainAverage } from './message-amounts.ts'
import { ours, published } from './wording.ts'

const sentence =
  (where: string) =>
  ({ average }: GroupGiven): string =>
    `El gasto administrativo se encuentra ${where} de rango en comparación al promedio de programas de similares características (promedio grupo: ${plainAverage(average)}).`

export const administrationGroup2020 = [
  administrationOffGroup(ours(sentence('fuera'))),
  administrationNearGroup(published(sentence('dentro'))),
]
