import type { Edition } from '../ficha/edition.ts'
import * as components from './figures/components-2020.ts'
import * as execution from './figures/execution-2020.ts'
import { indicatorValue2020 } from './figures/indicators-2020.ts'
import { coverage2020 } from './figures/population-2020.ts'
import { spendingPerPersonChange, spendingPerPersonFloor } from './figures/spending-per-person.ts'
import * as perPerson from './figures/spending-per-person-2020.ts'
import * as administrationRules from './rules/administration.ts'
import { administrationGroup2020 } from './rules/administration-group-2020.ts'
import * as cellRules from './rules/cells.ts'
import * as componentRules from './rules/components.ts'
import { denominatorServed } from './rules/denominator-served.ts'
import { executedOverFinal } from './rules/execution.ts'
import { execution2020 } from './rules/execution-2020.ts'
import * as indicatorRules from './rules/indicators.ts'
import * as populationRules from './rules/population.ts'
import { unprinted } from './rules/printing.ts'
import { spendingPerPerson2020 } from './rules/spending-per-person-2020.ts'
import { administrativeOverSubtitulo } from './rules/subtitulos-2020.ts'
import { equations2020 } from './rules/sums-2020.ts'
import { attributes2020 } from './sections/attributes-2020.ts'
import { background2020 } from './sections/background-2020.ts'
import { budget2020 } from './sections/budget-screen-2020.ts'
import { componentScreen2020 } from './sections/components-screen-2020.ts'
import { indicatorScreen2020 } from './sections/indicators-2020.ts'
import { justificationHeads2020, observationScreen2020 } from './sections/observations-2020.ts'
import { population2020 } from './sections/population-2020.ts'
import { thresholdsOf } from './thresholds.ts'

/** What 2020 asks, computes, holds and prints: a table of contents. */
export const edition2020: Edition = {
  id: 2020,
  sections: [
    background2020,
    population2020,
    budget2020,
    componentScreen2020,
    indicatorScreen2020,
    attributes2020,
    observationScreen2020,
  ],
  figures: [
    coverage2020,
    execution.initialExecution2020,
    execution.finalExecution2020,
    execution.subtituloTotal2020,
    execution.administrativeSubtituloTotal,
    components.unitCost2020,
    components.componentsTotal2020,
    components.componentsAndAdministration2020,
    components.administrationShare2020,
    perPerson.spendingPerPerson2020,
    perPerson.formerSpendingPerPerson2020,
    perPerson.spendingPerPersonLimit2020,
    spendingPerPersonFloor,
    spendingPerPersonChange,
    indicatorValue2020,
  ],
  equations: equations2020,
  rules: [
    ...execution2020,
    ...spendingPerPerson2020,
    ...administrationGroup2020,
    executedOverFinal,
    administrativeOverSubtitulo,
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
  thresholds: thresholdsOf(2020),
  justificationHeads: justificationHeads2020,
  evaluation: async () => (await import('./evaluation/evaluation-2020.ts')).evaluation2020,
  report: async () => (await import('./report/report-2020.ts')).report2020,
}
