/** How each edition counts and prints, by domain §2: written apart from the declarations that it checks. */
export interface Manners {
  /** Figure by year → offsets in which it is computed. */
  readonly byYear: Readonly<Record<string, readonly number[]>>
  readonly once: {
    readonly subtitulos?: true
    readonly administrativeParts?: true
    readonly regionSpending?: true
    readonly regionPeople?: true
    /** The mean of former years less what it may fall. */
    readonly floor?: true
  }
  /** Decimals. */
  readonly percent: number
  readonly unitCost: number
  readonly perPerson: number
  readonly indicator: number
  /** What is divided by the people served, and what the share of administration is of. */
  readonly perPersonOf: 'law' | 'components'
  readonly administrationOf: 'law' | 'components'
}

const THREE = [-2, -1, 0]
const FIVE = [-4, -3, -2, -1, 0]
const COMPONENTS = { componentsTotal: THREE, componentsAndAdministration: THREE, unitCost: THREE }
const EXECUTION = {
  initialExecution: THREE,
  finalExecution: THREE,
  administrationShare: THREE,
  spendingPerPerson: THREE,
}

export const MANNERS: Readonly<Record<number, Manners>> = {
  2019: {
    byYear: {
      coverage: FIVE,
      potentialCoverage: FIVE,
      initialExecution: FIVE,
      finalExecution: FIVE,
      componentsTotal: [0],
      componentsAndAdministration: [0],
      unitCost: [0],
      administrationShare: THREE,
      spendingPerPerson: THREE,
    },
    once: { floor: true },
    percent: 2,
    unitCost: 0,
    perPerson: 1,
    indicator: 2,
    perPersonOf: 'law',
    administrationOf: 'law',
  },
  2020: {
    byYear: { coverage: [0], ...EXECUTION, ...COMPONENTS },
    once: { subtitulos: true, administrativeParts: true, floor: true },
    percent: 1,
    unitCost: 1,
    perPerson: 0,
    indicator: 1,
    perPersonOf: 'law',
    administrationOf: 'components',
  },
  2021: {
    byYear: { coverage: THREE, ...EXECUTION, ...COMPONENTS },
    once: { subtitulos: true, regionSpending: true },
    percent: 0,
    unitCost: 1,
    perPerson: 1,
    indicator: 0,
    perPersonOf: 'law',
    administrationOf: 'components',
  },
  2023: {
    byYear: { coverage: THREE, totalExecuted: THREE, componentsShare: THREE, ...EXECUTION, ...COMPONENTS },
    once: { subtitulos: true, regionSpending: true, regionPeople: true },
    percent: 1,
    unitCost: 1,
    perPerson: 1,
    indicator: 2,
    perPersonOf: 'components',
    administrationOf: 'components',
  },
}
