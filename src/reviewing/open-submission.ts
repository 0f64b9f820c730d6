import type { Examination } from '../engine/examination.ts'
import { examineDocument } from '../engine/examine-document.ts'
import type { ReadResult } from '../ficha/document.ts'
import type { Edition } from '../ficha/edition.ts'
import type { Submission } from '../protocol/bodies.ts'

type FindEdition = (id: number) => Edition | undefined

/** Read once per submission: a page draws many times, and pieces of it hold on to what was examined. */
const opened = new WeakMap<Submission, ReadResult<Examination>>()

/** What was sent, examined here by its own edition: the same figures and findings that the server found. */
export function openSubmission(findEdition: FindEdition, submission: Submission): ReadResult<Examination> {
  const known = opened.get(submission)
  if (known) return known
  const result = examineSubmission(findEdition, submission)
  opened.set(submission, result)
  return result
}

function examineSubmission(findEdition: FindEdition, { document }: Submission): ReadResult<Examination> {
  const edition = findEdition(document.edition)
  if (!edition) {
    const what = `es la edición ${document.edition}, que esta versión no conoce`
    return { ok: false, problems: [{ where: 'edition', what }] }
  }
  return examineDocument(edition, document)
}
