import { type FigureKind, figure, percentFigure } from '../../ficha/figure.ts'
import { at, before, fact } from '../../ficha/need.ts'
import {
  difference,
  mean,
  number,
  product,
  type Quantity,
  quotient,
  sum,
  unknown,
  whole,
} from '../../ficha/quantity.ts'
import { ratio } from '../../ficha/ratio.ts'
import { served } from '../fields/population-counts.ts'
import { threshold } from '../thresholds.ts'
import { byZero2023 } from './by-zero.ts'
import { componentsAndAdministration } from './components.ts'

/** M$ of the base year per person; 2023 draws it as a chart, so the decimal is ours (domain §2). */
const perPerson: FigureKind = { unit: 'M$ del año base por persona', decimals: 1, suffix: '' }

/** Brings nominal M$ of a year to M$ of the base year of the period. */
export const factor = fact<Quantity>({
  id: 'factor',
  label: 'Factor',
  source: ({ period }) => period.factorsSource,
  read: ({ period, year }) => {
    const text = period.factors[String(year)]
    return text === undefined ? unknown([]) : number(ratio(text))
  },
})

/** (components + administration) × factor / people served, M$ of the base year. */
export const spendingPerPerson = figure({
  id: 'spendingPerPerson',
  label: 'Gasto por beneficiario',
  kind: perPerson,
  years: [-2, -1, 0],
  needs: { spending: componentsAndAdministration, factor, served },
  formula: ({ spending, factor, served }) => quotient(product(spending, factor), served, byZero2023),
  words: '{spending} × {factor} ÷ {served}',
  source:
    'ficha 2023, Evolución gasto por beneficiario: ((gasto componentes + gasto administrativo año t) / beneficiarios año t)',
})

/** Mean of the two years before; of those that exist. */
export const formerSpendingPerPerson = figure({
  id: 'formerSpendingPerPerson',
  label: 'Promedio de los dos años anteriores',
  kind: { ...perPerson, decimals: 2 },
  needs: { yearBefore: before(spendingPerPerson), twoYearsBefore: before(spendingPerPerson, 2) },
  formula: ({ yearBefore, twoYearsBefore }) => mean([yearBefore, twoYearsBefore]),
  words: 'promedio de {yearBefore} y {twoYearsBefore}',
  source: 'ficha 2023, Hallazgos: en relación al promedio de los dos años anteriores',
})

/** The most that the spending per person may be without a reason. */
export const spendingPerPersonLimit = figure({
  id: 'spendingPerPersonLimit',
  label: 'Máximo sin justificar',
  kind: perPerson,
  needs: { mean: formerSpendingPerPerson, over: threshold.spendingPerPersonOver },
  formula: ({ mean, over }) => product(mean, quotient(sum([whole(100), over]), whole(100), byZero2023)),
  words: '{mean} + {over}',
  source: 'ficha 2023, Hallazgos: superior en más del 20%',
})

/** The least that it may be without a reason, where the edition looks downwards too (2019, 2020). */
export const spendingPerPersonFloor = figure({
  id: 'spendingPerPersonFloor',
  label: 'Mínimo sin justificar',
  kind: perPerson,
  needs: { mean: formerSpendingPerPerson, under: threshold.spendingPerPersonUnder },
  formula: ({ mean, under }) => product(mean, quotient(difference(whole(100), under), whole(100), byZero2023)),
  words: '{mean} − {under}',
  source: 'fichas 2019 y 2020, gasto por beneficiario, rango de aceptabilidad; ±20%, como en la ficha 2021',
})

/** Change against the mean of the two years before, percent. */
export const spendingPerPersonChange = figure({
  id: 'spendingPerPersonChange',
  label: 'Variación contra el promedio',
  kind: percentFigure(1),
  needs: { spending: at(spendingPerPerson, 0), mean: formerSpendingPerPerson },
  formula: ({ spending, mean }) => product(quotient(difference(spending, mean), mean, byZero2023), whole(100)),
  words: '({spending} − {mean}) ÷ {mean} × 100',
  source: 'ficha 2019: aumenta 10,7 puntos porcentuales respecto al promedio',
})
