import type { FichaDocument, ReadResult } from '../ficha/document.ts'
import type { Edition } from '../ficha/edition.ts'
import type { Examination } from './examination.ts'
import { examine } from './examine.ts'
import { readSubject } from './subject.ts'

/** A document examined by its edition: a file, what was sent, an example. What can't be read says where and what. */
export function examineDocument(edition: Edition, document: FichaDocument): ReadResult<Examination> {
  const subject = readSubject(edition, document)
  return subject.ok ? { ok: true, value: examine(edition, subject.value) } : subject
}
