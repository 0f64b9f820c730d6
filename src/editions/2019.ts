import type { Edition } from '../ficha/edition.ts'
import * as components from './figures/components-2019.ts'
import * as execution from './figures/execution-2019.ts'
import { indicatorValue2019 } from './figures/indicators-2019.ts'
import * as population from './figures/population-2019.ts'
import * as perPerson from './figures/spending-per-person.ts'
import { spendingPerPerson2019 as spendingPerPersonFigure } from './figures/spending-per-person-2019.ts'
import * as administrationRules from './rules/administration.ts'
import { administrationGroup2019 } from './rules/administration-group-2019.ts'
import * as cellRules from './rules/cells.ts'
import * as componentRules from './rules/components.ts'
import { potentialCoverage2019, targetCoverage2019 } from './rules/coverage-2019.ts'
import { denominatorServed } from './rules/denominator-served.ts'
import { executedOverFinal } from './rules/execution.ts'
import { finalExecution2019, initialExecution2019 } from './rules/execution-2019.ts'
import * as indicatorRules from './rules/indicators.ts'
import * as populationRules from './rules/population.ts'
import { unprinted } from './rules/printing.ts'
import { spendingPerPerson2019 } from './rules/spending-per-person-2019.ts'
import { equations2019 } from './rules/sums.ts'
import { universalTarget } from './rules/universal.ts'
import { attributes2019 } from './sections/attributes-2019.ts'
import { background2019 } from './sections/background-2019.ts'
import { budget2019 } from './sections/budget-screen-2019.ts'
import { componentsSection2019 } from './sections/components-screen-2019.ts'
import { indicatorsSection2019 } from './sections/indicators-screen-2019.ts'
import { justificationHeads2019, observations2019 } from './sections/observations-2019.ts'
import { population2019 } from './sections/population-2019.ts'
import { thresholdsOf } from './thresholds.ts'

/** What 2019 asks, computes, holds and prints: a table of contents. */
export const edition2019: Edition = {
  id: 2019,
  sections: [
    background2019,
    population2019,
    budget2019,
    componentsSection2019,
    indicatorsSection2019,
    attributes2019,
    observations2019,
  ],
  figures: [
    population.potentialCoverage,
    population.coverage2019,
    execution.initialExecution2019,
    execution.finalExecution2019,
    components.unitCost2019,
    components.componentsTotal2019,
    components.componentsAndAdministration2019,
    components.administrationShare2019,
    spendingPerPersonFigure,
    perPerson.formerSpendingPerPerson,
    perPerson.spendingPerPersonLimit,
    perPerson.spendingPerPersonFloor,
    perPerson.spendingPerPersonChange,
    indicatorValue2019,
  ],
  equations: equations2019,
  rules: [
    ...potentialCoverage2019,
    ...targetCoverage2019,
    ...spendingPerPerson2019,
    ...administrationGroup2019,
    ...initialExecution2019,
    ...finalExecution2019,
    executedOverFinal,
    administrationRules.administrationZero,
    populationRules.servedOverTarget,
    universalTarget,
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
  thresholds: thresholdsOf(2019),
  justificationHeads: justificationHeads2019,
  evaluation: async () => (await import('./evaluation/evaluation-2019.ts')).evaluation2019,
  report: async () => (await import('./report/report-2019.ts')).report2019,
}
