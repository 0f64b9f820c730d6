import { plainAverage } from './message-amounts.ts'
import {
  type PerPersonGiven,
  spendingPerPersonOver,
  spendingPerPersonUnder,
  spendingPerPersonWithin,
} from './spending-per-person.ts'
import { ours, published } from './wording.ts'

const sentence =
  (where: string) =>
  ({ t, former }: PerPersonGiven): string =>
    `Gasto por beneficiario: El gasto por beneficiario ${t} presentó una variación ${where} de rango, en comparación al promedio de los dos años anteriores (Promedio programa años anteriores: ${plainAverage(former)})`

/** 2020 looks both ways, and says neither by how much nor which. */
export const spendingPerPerson2020 = [
  spendingPerPersonOver(published(sentence('fuera'))),
  spendingPerPersonUnder(published(sentence('fuera'))),
  spendingPerPersonWithin(ours(sentence('dentro'))),
]
