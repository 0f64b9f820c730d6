import { spendingPerPersonOver } from './spending-per-person.ts'
import { published } from './wording.ts'

/** 2023 prints only what is out of range, upwards alone. */
export const spendingPerPerson2023 = [
  spendingPerPersonOver(
    published(
      ({ t, allowed }) =>
        `El programa presenta un gasto por beneficiario fuera de rango (superior en más del ${allowed}%) durante el ${t}, en relación al promedio de los dos años anteriores ${t - 1}-${t - 2}.`,
    ),
  ),
]
