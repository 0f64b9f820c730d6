import { type PerPersonGiven, spendingPerPersonNotOver, spendingPerPersonOver } from './spending-per-person.ts'
import { published } from './wording.ts'

const sentence =
  (where: string, interval: string) =>
  ({ t, allowed }: PerPersonGiven): string =>
    `Gasto por beneficiario: El programa presenta un gasto por beneficiario ${t} ${where} de rango, en comparación al promedio de los dos años anteriores. Es decir se encuentra ${interval} del ${allowed}% (superior) del promedio ${t - 1}-${t - 2}.`

/** 2021 looks upwards alone, and says so in range too. */
export const spendingPerPerson2021 = [
  spendingPerPersonOver(published(sentence('fuera', 'fuera del intervalo'))),
  spendingPerPersonNotOver(published(sentence('dentro', 'en el intervalo'))),
]
