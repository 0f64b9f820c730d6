import type { Edition } from '../ficha/edition.ts'
import * as components from './figures/components-2020.ts'
import * as execution from './figures/execution-2020.ts'
import { indicatorValue2021 } from './figures/indicators-2020.ts'
import { coverage2021 } from './figures/population-2020.ts'
import { spendingPerPersonChange } from './figures/spending-per-person.ts'
import * as perPerson from './figures/spending-per-person-2020.ts'
import * as administrationRules from './rules/administration.ts'
import * as cellRules from './rules/cells.ts'
import * as componentRules from './rules/components.ts'
import { denominatorServed } from './rules/denominator-served.ts'
import { executedOverFinal } from './rules/execution.ts'
import { execution2021 } from './rules/execution-2021.ts'
import * as indicatorRules from './rules/indicators.ts'
import * as populationRules from './rules/population.ts'
import { unprinted } from './rules/printing.ts'
import { spendingPerPerson2021 } from './rules/spending-per-person-2021.ts'
import { equations2021 } from './rules/sums-2020.ts'
import { attributes2021 } from './sections/attributes-2020.ts'
import { background2021 } from './sections/background-2020.ts'
import { budget2021 } from './sections/budget-screen-2020.ts'
import { componentScreen2021 } from './sections/components-screen-2020.ts'
import { indicatorScreen2021 } from './sections/indicators-2020.ts'
import { justificationHeads2021, observationScreen2021 } from './sections/observations-2020.ts'
import { population2021 } from './sections/population-2020.ts'
import { thresholdsOf } from './thresholds.ts'

/** What 2021 asks, computes, holds and prints: a table of contents. 2022 runs it too. */
export const edition2021: Edition = {
  id: 2021,
  sections: [
    background2021,
    population2021,
    budget2021,
    componentScreen2021,
    indicatorScreen2021,
    attributes2021,
    observationScreen2021,
  ],
  figures: [
    coverage2021,
    execution.initialExecution2021,
    execution.finalExecution2021,
    execution.subtituloTotal2020,
    components.unitCost2020,
    components.componentsTotal2020,
    components.componentsAndAdministration2020,
    components.administrationShare2021,
    components.regionSpendingTotal2021,
    perPerson.spendingPerPerson2021,
    perPerson.formerSpendingPerPerson2020,
    perPerson.spendingPerPersonLimit2020,
    spendingPerPersonChange,
    indicatorValue2021,
  ],
  equations: equations2021,
  rules: [
    ...execution2021,
    ...spendingPerPerson2021,
    executedOverFinal,
    administrationRules.administrationZero,
    administrationRules.administrationWithoutSubtitulo21,
    populationRules.coverageLow,
    populationRules.coverageHigh,
    populationRules.servedOverTarget,
    componentRules.productionWithoutSpending,
    componentRules.spendingWithoutProduction,
    componentRules.equalComponents,
    indicatorRules.indicatorComplete,
    denominatorServed,
    indicatorRules.indicatorWithoutValue,
  ],
  cellRules: [
    cellRules.unreadable,
    cellRules.demanded,
    cellRules.repeatedName,
    cellRules.firstYearLate,
    cellRules.formerChanged,
    cellRules.thousandfold,
    unprinted,
  ],
  thresholds: thresholdsOf(2021),
  justificationHeads: justificationHeads2021,
  evaluation: async () => (await import('./evaluation/evaluation-2021.ts')).evaluation2021,
  report: async () => (await import('./report/report-2021.ts')).report2021,
}
