import { type Answers, isUnreadable } from '../../ficha/answer.ts'
import type { Edition } from '../../ficha/edition.ts'
import type { Finding } from '../../ficha/finding.ts'
import { rulesOfEquations } from '../progress.ts'

type Searched = Pick<Finding, 'rule' | 'cells' | 'severity'>

/** Are suspects looked for? Of sums that miss, and of what can't be read. */
export const mayHaveSuspects = (edition: Edition, finding: Searched, answers: Answers): boolean =>
  finding.severity === 'block' && (rulesOfEquations(edition).has(finding.rule) || isOfUnreadable(finding, answers))

const isOfUnreadable = ({ cells }: Searched, answers: Answers): boolean =>
  cells.length === 1 && isUnreadable(answers.cells.get(cells[0]!))
