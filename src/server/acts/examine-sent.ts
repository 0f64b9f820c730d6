import type { Examination } from '../../engine/examination.ts'
import { readAnswers } from '../../ficha/answers-file.ts'
import type { FichaDocument } from '../../ficha/document.ts'
import type { Evaluation } from '../../ficha/evaluation.ts'
import type { Ports } from '../ports.ts'

/**
 * What was sent, by the same rules as when it was: with the period and the programme that it carries, whatever became of
 * them since. It was found good then, so what can't be read now is a bug.
 */
export function examineSent(
  { editions, examine }: Pick<Ports, 'editions' | 'examine'>,
  document: FichaDocument,
  evaluation?: Evaluation,
): Examination {
  const edition = editions(document.edition)
  if (!edition) throw new Error(`edition ${document.edition} isn't here`)
  const { period, programme, justifications } = document
  const answers = readAnswers(edition, period.year, document.answers)
  if (!answers.ok) throw new Error(`what was sent can't be read: ${JSON.stringify(answers.problems)}`)
  return examine(edition, { period, programme, justifications, answers: answers.value, evaluation })
}
