import type { Figure } from '../../ficha/figure.ts'
import { variant } from '../../ficha/variant.ts'
import { lawExecuted } from '../fields/budget.ts'
import { served } from '../fields/population-counts.ts'
import { factor, formerSpendingPerPerson, spendingPerPerson, spendingPerPersonLimit } from './spending-per-person.ts'

/** Executed budget of the law × factor / people served, M$ of the base year. */
const ofTheLaw = (decimals: number, source: string): Figure =>
  variant(spendingPerPerson, {
    kind: { ...spendingPerPerson.kind, decimals },
    needs: { spending: lawExecuted, factor, served },
    source,
  })

const formula = 'Gasto por Beneficiario: (Presupuesto ejecutado año t / número beneficiarios efectivos año t)'
export const spendingPerPerson2020 = ofTheLaw(0, `ficha 2020, ${formula}`)
export const spendingPerPerson2021 = ofTheLaw(1, `ficha 2021, ${formula}`)

export const formerSpendingPerPerson2020 = variant(formerSpendingPerPerson, {
  source: 'fichas 2020 y 2021, en comparación al promedio de los dos años anteriores',
})
export const spendingPerPersonLimit2020 = variant(spendingPerPersonLimit, {
  source:
    'ficha 2020, gasto por beneficiario, variación fuera de rango; ficha 2021, intervalo del 20% (superior) del promedio',
})
