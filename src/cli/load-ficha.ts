import { readFileSync } from 'node:fs'
import { findEdition } from '../editions/editions.ts'
import type { Examination } from '../engine/examination.ts'
import { examineDocument } from '../engine/examine-document.ts'
import { type FichaDocument, type FileProblem, readDocument } from '../ficha/document.ts'
import { PUBLISHED_REPORT, PublishedReport } from '../ficha/published-report.ts'

/** A file that can't be read: says what and where; the command ends with 2. */
export class UnreadableFile extends Error {
  readonly problems: readonly FileProblem[]

  constructor(problems: readonly FileProblem[]) {
    super(problems.map((one) => `${one.where}: ${one.what}`).join('\n'))
    this.problems = problems
  }
}

/** The ficha of a file, examined by its edition. Throws UnreadableFile. */
export const loadFicha = (path: string): Examination => loadDocument(path).ficha

/** The same with the document that the file holds. Throws UnreadableFile. */
export function loadDocument(path: string): { document: FichaDocument; ficha: Examination } {
  const document = readDocument(textOf(path))
  if (!document.ok) throw new UnreadableFile(document.problems)
  const edition = findEdition(document.value.edition)
  if (!edition) throw new UnreadableFile([{ where: 'edition', what: `no hay edición ${document.value.edition}` }])
  const read = examineDocument(edition, document.value)
  if (!read.ok) throw new UnreadableFile(read.problems)
  return { document: document.value, ficha: read.value }
}

/** What a file says that is the JSON of a published ficha; undefined of any other. Throws UnreadableFile. */
export function findPublished(path: string): PublishedReport | undefined {
  const text = textOf(path)
  if (!text.includes(PUBLISHED_REPORT)) return undefined
  try {
    return PublishedReport.safeParse(JSON.parse(text)).data
  } catch {
    // As a ficha it is told what is wrong with it.
    return undefined
  }
}

/** UTF-8, with or without a byte order mark; other encodings would come in with their accents broken. Throws UnreadableFile. */
export function textOf(path: string): string {
  const bytes = bytesOf(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableFile([{ where: path, what: 'no es texto en UTF-8; guárdelo en esa codificación' }])
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new UnreadableFile([
      { where: path, what: `no se puede leer (${(error as NodeJS.ErrnoException).code ?? 'error'})` },
    ])
  }
}
