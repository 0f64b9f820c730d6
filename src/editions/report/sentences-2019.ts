import type { ReadFicha } from '../../ficha/reading.ts'
import type { Rule } from '../../ficha/rule.ts'
import { administrationGroup2019 } from '../rules/administration-group-2019.ts'
import { potentialCoverage2019, targetCoverage2019 } from '../rules/coverage-2019.ts'
import { finalExecution2019, initialExecution2019 } from '../rules/execution-2019.ts'
import { spendingPerPerson2019 } from '../rules/spending-per-person-2019.ts'

/** Each figure that 2019 speaks of, with the rules that say how it stands: of each at most one finds something. */
const SPOKEN_OF = {
  potentialCoverage: potentialCoverage2019,
  targetCoverage: targetCoverage2019,
  spendingPerPerson: spendingPerPerson2019,
  administration: administrationGroup2019,
  initialExecution: initialExecution2019,
  finalExecution: finalExecution2019,
} satisfies Record<string, readonly Rule[]>

export type SpokenFigure = keyof typeof SPOKEN_OF

/** Published where an indicator can't be compared; ours for a figure that is not known. */
export const NOT_POSSIBLE = 'No es posible evaluar'

/** What is printed of a figure, in range or out of it; undefined where it isn't known. */
export const sentenceOn = (ficha: ReadFicha, of: SpokenFigure): string | undefined =>
  ficha.findings.find((finding) => SPOKEN_OF[of].some((rule) => rule.id === finding.rule))?.prints?.sentence

export const sentencesOn = (ficha: ReadFicha, ...all: SpokenFigure[]): string[] =>
  all.flatMap((of) => sentenceOn(ficha, of) ?? [])
