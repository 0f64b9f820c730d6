import type { AccountStore } from '../../drafts/store/account-store.ts'
import type { Examination } from '../../engine/examination.ts'
import type { EvaluationForm } from '../../ficha/evaluation-form.ts'
import type { Reviewing } from '../reviewing.ts'
import type { Evaluating } from './use-evaluation.ts'

export interface EvaluationProps {
  examination: Examination
  reviewing: Reviewing
  /** Fingerprint of what was sent. */
  fingerprint: string
  /** Where what is written is kept until it is saved. */
  store: AccountStore | undefined
  /** Where saving and publishing are drawn, null until it is there; under the evaluation when absent. */
  bar?: HTMLElement | null
}

/** What the parts of the form share. */
export interface PartProps {
  examination: EvaluationProps['examination']
  /** What its edition asks. */
  questions: EvaluationForm
  evaluating: Evaluating
  /** Places that are missing, once saving was tried. */
  isMissing: (path: string) => boolean
}

/** Where the control of a field is found. */
export const idOf = (path: string): string => `evaluacion-${path}`
