import { at, every } from '../../ficha/need.ts'
import { isOver, not, ZERO_QUANTITY } from '../../ficha/quantity.ts'
import { rule } from '../../ficha/rule.ts'
import { byRegion } from '../fields/components.ts'
import { served, target } from '../fields/population-counts.ts'
import { coverage } from '../figures/population.ts'
import { threshold } from '../thresholds.ts'
import { addsUp } from './adds-up.ts'
import { amount, gap, percent } from './message-amounts.ts'

export const coverageLow = rule({
  id: 'coverageLow',
  title: 'Cobertura de 10% o menos',
  checks: 'Revisa que la cobertura, la población beneficiada sobre la objetivo, supere el mínimo del año.',
  severity: 'ask',
  needs: { coverage: at(coverage, 0), min: threshold.coverageMin, served: at(served, 0), target: at(target, 0) },
  holds: ({ coverage, min }) => isOver(coverage, min),
  message: ({ coverage, served, target, min }) =>
    `La cobertura es ${percent(coverage)}: ${amount(served)} beneficiadas de ${amount(target)} (faltan ${gap(served, target)} para toda la población objetivo); con ${amount(min)}% o menos se pide una explicación. Revise ambas cantidades o explique por qué.`,
  compares: ({ coverage, min }) => [coverage, min],
  summary: ({ coverage, served, target }) => `${percent(coverage)} · ${amount(served)} / ${amount(target)} personas`,
  at: [at(served, 0), at(target, 0)],
  asks: 'Por qué se atendió a tan pocos',
  cases: { breaks: { 'target~t': '5.000' }, holds: { 'target~t': '4.999' } },
  source: 'ficha 2019, cobertura suficiente: mayor al 10% y menor al 100%',
})

export const coverageHigh = rule({
  id: 'coverageHigh',
  title: 'Cobertura sobre 100%',
  checks: 'Revisa que la cobertura, la población beneficiada sobre la objetivo, no supere el máximo del año.',
  severity: 'ask',
  needs: { coverage: at(coverage, 0), max: threshold.coverageMax, served: at(served, 0), target: at(target, 0) },
  holds: ({ coverage, max }) => not(isOver(coverage, max)),
  message: ({ coverage, served, target }) =>
    `La cobertura es ${percent(coverage)}: ${amount(served)} beneficiadas superan en ${gap(served, target)} a las ${amount(target)} de la población objetivo. Revise ambas cantidades o explique por qué.`,
  compares: ({ coverage, max }) => [coverage, max],
  summary: ({ coverage, served, target }) => `${percent(coverage)} · ${amount(served)} / ${amount(target)} personas`,
  at: [at(served, 0), at(target, 0)],
  asks: 'Por qué se atendió a más que los previstos',
  cases: { breaks: { 'target~t': '499' }, holds: { 'target~t': '500' } },
  source: 'ficha 2019, cobertura suficiente: mayor al 10% y menor al 100%',
})

/** With a target of zero there is no coverage to speak of, yet people were served. */
export const servedOverTarget = rule({
  id: 'servedOverTarget',
  title: 'Beneficiados sin población objetivo',
  checks: 'Revisa que no haya personas beneficiadas donde la población objetivo es cero.',
  severity: 'ask',
  needs: { served: at(served, 0), target: at(target, 0) },
  appliesWhen: ({ target }) => not(isOver(target, ZERO_QUANTITY)),
  holds: ({ served, target }) => not(isOver(served, target)),
  message: ({ served, target }) =>
    `La población beneficiada (${amount(served)}) supera en ${gap(served, target)} a la objetivo (${amount(target)}). Revise ambas cantidades o explique por qué.`,
  compares: ({ served, target }) => [served, target],
  summary: ({ served, target }) => `${amount(served)} contra ${amount(target)}`,
  at: [at(served, 0), at(target, 0)],
  asks: 'Por qué se atendió a quienes no estaban previstos',
  cases: { breaks: { 'target~t': '0' }, holds: { 'target~t': '600' } },
  source: 'ficha 2023, Cobertura por año: no se puede dividir por una población objetivo de 0',
})

/** A region, not Nivel central, with spending and no people; a blank says the same as a zero once the others add up. */
export const regionWithoutPeople = rule({
  id: 'regionWithoutPeople',
  title: 'Región con gasto y sin personas',
  checks: 'Revisa que toda región con gasto tenga personas atendidas; el nivel central queda fuera.',
  severity: 'ask',
  table: byRegion,
  needs: {
    spending: byRegion.columns.spending,
    served: byRegion.columns.served,
    all: every(byRegion.columns.served),
    total: at(served, 0),
  },
  appliesWhen: ({ spending }, { row }) => (row === 'central' ? false : isOver(spending, ZERO_QUANTITY)),
  holds: ({ served, all, total }) =>
    served.is === 'unknown' ? not(addsUp(all, total)) : isOver(served, ZERO_QUANTITY) !== false,
  message: ({ spending, served }, { rowName }) =>
    `${rowName} tiene ${amount(spending)} M$ de gasto y ${served.is === 'unknown' ? '0' : amount(served)} personas atendidas. Escriba cuántas fueron o explique por qué no hubo.`,
  compares: ({ spending, served }) => [spending, served.is === 'unknown' ? ZERO_QUANTITY : served],
  summary: ({ spending }, { rowName }) => `${rowName}: ${amount(spending)} M$ y 0 personas`,
  at: [byRegion.columns.served, byRegion.columns.spending],
  asks: 'Por qué hubo gasto y no personas',
  cases: {
    breaks: { 'regionServed~07': '', 'regionServed~13': '500' },
    holds: { 'regionServed~07': '1', 'regionServed~13': '499' },
  },
  source: 'revisión propia de Cuadra, sobre la tabla Desagregación regional de la ficha 2023',
})
