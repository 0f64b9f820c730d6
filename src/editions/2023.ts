import type { Edition } from '../ficha/edition.ts'
import * as components from './figures/components.ts'
import * as execution from './figures/execution.ts'
import { indicatorValue } from './figures/indicators.ts'
import { coverage } from './figures/population.ts'
import * as perPerson from './figures/spending-per-person.ts'
import * as administrationRules from './rules/administration.ts'
import * as cellRules from './rules/cells.ts'
import * as componentRules from './rules/components.ts'
import { executedOverFinal } from './rules/execution.ts'
import { execution2023 } from './rules/execution-2023.ts'
import * as indicatorRules from './rules/indicators.ts'
import * as populationRules from './rules/population.ts'
import { unprinted } from './rules/printing.ts'
import { spendingPerPerson2023 } from './rules/spending-per-person-2023.ts'
import { equations2023 } from './rules/sums.ts'
import { attributes2023 } from './sections/attributes.ts'
import { background2023 } from './sections/background.ts'
import { budget2023 } from './sections/budget-screen.ts'
import { components2023 } from './sections/components-screen.ts'
import { indicators2023 } from './sections/indicators-screen.ts'
import { justificationHeads2023, observations2023 } from './sections/observations.ts'
import { population2023 } from './sections/population.ts'
import { thresholdsOf } from './thresholds.ts'

/** What 2023 asks, computes, holds and prints: a table of contents. */
export const edition2023: Edition = {
  id: 2023,
  sections: [
    background2023,
    population2023,
    budget2023,
    components2023,
    indicators2023,
    attributes2023,
    observations2023,
  ],
  figures: [
    coverage,
    execution.totalExecuted,
    execution.initialExecution,
    execution.finalExecution,
    execution.subtituloTotal,
    components.unitCost,
    components.componentsTotal,
    components.componentsAndAdministration,
    components.componentsShare,
    components.administrationShare,
    components.regionSpendingTotal,
    components.regionServedTotal,
    components.regionSpendingShare,
    components.regionServedShare,
    perPerson.spendingPerPerson,
    perPerson.formerSpendingPerPerson,
    perPerson.spendingPerPersonLimit,
    perPerson.spendingPerPersonChange,
    indicatorValue,
  ],
  equations: equations2023,
  rules: [
    ...execution2023,
    ...spendingPerPerson2023,
    executedOverFinal,
    administrationRules.administrationZero,
    administrationRules.administrationWithoutSubtitulo21,
    populationRules.coverageLow,
    populationRules.coverageHigh,
    populationRules.servedOverTarget,
    populationRules.regionWithoutPeople,
    componentRules.productionWithoutSpending,
    componentRules.spendingWithoutProduction,
    componentRules.equalComponents,
    indicatorRules.indicatorComplete,
    indicatorRules.denominatorPopulation,
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
  thresholds: thresholdsOf(2023),
  justificationHeads: justificationHeads2023,
  evaluation: async () => (await import('./evaluation/evaluation-2023.ts')).evaluation2023,
  report: async () => (await import('./report/report-2023.ts')).report2023,
}
