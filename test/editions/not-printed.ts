type Reasons = Readonly<Record<string, string>>

/** In every edition: what the arithmetic or a rule reads, and print shows as something else. */
const EVERY: Reasons = {
  indicatorNumerator: 'prints as the value of the indicator',
  indicatorDenominator: 'prints as the value of the indicator',
  indicatorDenominatorCounts: 'a rule reads it: which population the denominator has to be',
  formerSpendingPerPerson: 'the range of a rule',
  spendingPerPersonLimit: 'the range of a rule',
  spendingPerPersonChange: 'the sentence of a rule',
}
const FLOOR: Reasons = { spendingPerPersonFloor: 'the range of a rule' }
const COUNTS: Reasons = {
  target: 'prints as coverage',
  served: 'prints as coverage and spending per person',
  targetUnit: 'no population is printed by number',
}
const TOTAL: Reasons = { componentsTotal: 'the sum of the screen of components; print has no row for it' }
const SERVED_TEXT: Reasons = { servedText: 'the originals print the target population alone' }
const CRITERIA: Reasons = {
  targetingCriteria: 'read by who evaluates',
  priorityCriteria: 'read by who evaluates',
}
const VERIFICATION: Reasons = { indicatorVerification: 'read by who reviews' }

/**
 * What an edition asks or computes and its report doesn't ask for (domain §2 and §3), with the reason. A row that is
 * missing in a report shows up here as a field without one.
 */
export const NOT_PRINTED: Readonly<Record<number, Reasons>> = {
  2019: {
    ...EVERY,
    ...FLOOR,
    ...COUNTS,
    ...TOTAL,
    ...SERVED_TEXT,
    potential: 'prints as coverage of the potential population',
    administrativeSpending: 'prints as its share of what was executed',
    componentsAndAdministration: 'what the executed budget is held against on the screen',
  },
  2020: {
    ...EVERY,
    ...FLOOR,
    ...COUNTS,
    ...TOTAL,
    ...SERVED_TEXT,
    ...VERIFICATION,
    componentUnit: 'its table of components has no unit (domain §2)',
    indicatorNumeratorText: 'its indicators print no formula (domain §2)',
    indicatorDenominatorText: 'its indicators print no formula (domain §2)',
  },
  2021: {
    ...EVERY,
    ...TOTAL,
    ...SERVED_TEXT,
    ...CRITERIA,
    ...VERIFICATION,
    targetUnit: 'the target prints as a number alone',
  },
  2023: {
    ...EVERY,
    ...COUNTS,
    ...CRITERIA,
    ...VERIFICATION,
    exits: 'a rule reads it: the population of a denominator',
    subtituloTotal: 'print closes the table with the executed budget, which it equals',
  },
}
