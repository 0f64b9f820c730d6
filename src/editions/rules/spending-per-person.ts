import { at, every } from '../../ficha/need.ts'
import { isOver, not } from '../../ficha/quantity.ts'
import { rule } from '../../ficha/rule.ts'
import { formerSpendingPerPerson, spendingPerPerson, spendingPerPersonLimit } from '../figures/spending-per-person.ts'
import { administrativeSpending, components } from '../sections/components.ts'
import { served } from '../sections/population-counts.ts'
import { threshold } from '../thresholds.ts'
import { amount, gap, tenth } from './say.ts'

export const spendingPerPersonOver = rule({
  id: 'spendingPerPersonOver',
  title: 'Gasto por beneficiario fuera de rango',
  severity: 'ask',
  needs: {
    spending: at(spendingPerPerson, 0),
    former: formerSpendingPerPerson,
    limit: spendingPerPersonLimit,
    over: threshold.spendingPerPersonOver,
  },
  holds: ({ spending, limit }) => not(isOver(spending, limit)),
  message: ({ spending, former, limit, over }, { t }) =>
    `El gasto por beneficiario de ${t} (${tenth(spending)}) supera en ${gap(spending, limit, 1)} al máximo de ${tenth(limit)}: promedio ${t - 1}-${t - 2} de ${tenth(former)} más ${amount(over)}%. Revise el gasto y las personas, o explique por qué.`,
  compares: ({ spending, limit }) => [spending, limit],
  summary: ({ spending, former }) => `${tenth(spending)} contra ${tenth(former)}`,
  at: [at(served, 0), every(components.columns.spending, 0), at(administrativeSpending, 0)],
  prints: {
    dimension: 'eficiencia',
    sentence: ({ over }, { t }) =>
      `El programa presenta un gasto por beneficiario fuera de rango (superior en más del ${amount(over)}%) durante el ${t}, en relación al promedio de los dos años anteriores ${t - 1}-${t - 2}.`,
    wording: 'published',
  },
  asks: 'Por qué subió el gasto por persona',
  cases: {
    breaks: { 'served~t-1': '1.000', 'served~t-2': '1.000' },
    holds: { 'served~t-1': 'N/A', 'served~t-2': 'N/A' },
  },
  source: 'domain §7; ficha 2023, Hallazgos, gasto por beneficiario',
})
