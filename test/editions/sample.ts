import { getEdition } from '../../src/editions/editions.ts'
import { getSample } from '../../src/editions/samples/samples.ts'
import { typeCase } from '../../src/engine/catalogue/type-case.ts'
import type { Examination } from '../../src/engine/examination.ts'
import { examine } from '../../src/engine/examine.ts'
import { readSubject, type Subject } from '../../src/engine/subject.ts'
import type { Answers } from '../../src/ficha/answer.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import type { Case } from '../../src/ficha/rule.ts'

/** The sample of an edition. */
export const sampleOf = (edition: Edition): FichaDocument => getSample(edition)

export const SAMPLE = sampleOf(getEdition(2023))

/** What `examine` takes, out of a document. */
export function subjectOf(document: FichaDocument, edition: Edition = getEdition(document.edition)): Subject {
  const read = readSubject(edition, document)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

/** Answers of 2023 with some cells typed over; nothing typed is a blank. */
export const typeInto = (answers: Answers, changes: Case): Answers =>
  typeCase(getEdition(2023), SAMPLE.period.year, answers, changes)

/** The sample of an edition with some cells typed over, examined. */
export function examineSample(
  changes: Case = {},
  edition: Edition = getEdition(2023),
  sample: FichaDocument = sampleOf(edition),
): Examination {
  const subject = subjectOf(sample, edition)
  const answers = typeCase(edition, subject.period.year, subject.answers, changes)
  return examine(edition, { ...subject, answers })
}
