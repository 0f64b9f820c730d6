import { readFileSync } from 'node:fs'
import type { Examination } from '../engine/examination.ts'
import { writeAnswers } from '../ficha/answers-file.ts'
import type { FichaDocument } from '../ficha/document.ts'
import { examineWith } from '../filling/examine-with.ts'
import type { FileBook } from '../importing/files/file-sheet.ts'
import { readBook } from '../importing/files/read-file.ts'
import { RefusedFile } from '../importing/files/refused-file.ts'
import { fichaWorkbook } from '../workbook/ficha-workbook.ts'
import { bookChanges } from '../workbook/returned/book-changes.ts'
import { type BookChoices, NO_BOOK_CHOICES } from '../workbook/returned/book-choices.ts'
import { bookNotes } from '../workbook/returned/book-notes.ts'
import { exportedLayout } from '../workbook/returned/exported-layout.ts'
import { locateCells } from '../workbook/returned/locate-cells.ts'
import { marksOf, refuseOther } from '../workbook/returned/open-returned.ts'
import { type BookProof, proveBook } from '../workbook/returned/prove-book.ts'
import { loadDocument } from './load-ficha.ts'
import { type CommandOutcome, json, WrongCall } from './outcome.ts'
import { printBookProof, stayedOutOf } from './print-book-proof.ts'

/** What is said beforehand of what a person would choose on the screen. */
export interface ImportQuestion {
  /** Of cells that changed in both: the workbook holds, or the file of the ficha. */
  readonly theirs?: boolean | undefined
  readonly ours?: boolean | undefined
  /** Blanks erase. */
  readonly 'take-blanks'?: boolean | undefined
  /** Of rows that were sorted: read by the labels of their rows, or by their places. */
  readonly 'by-row'?: boolean | undefined
  readonly 'by-place'?: boolean | undefined
  readonly hidden?: boolean | undefined
}

/** What a workbook does to the ficha of a file, and that ficha with what entered. Ends with 1 when something stayed out. */
export function importBook(file: string, bookFile: string, asked: ImportQuestion): CommandOutcome {
  if ((asked.theirs && asked.ours) || (asked['by-row'] && asked['by-place']))
    throw new WrongCall('elija una: --theirs o --ours, --by-row o --by-place')
  const { document, ficha } = loadDocument(file)
  const book = bookOf(bookFile)
  const { proof, notes } = proofOf(bookFile, book, ficha, asked)
  const choices = choicesOf(proof, asked)
  const changes = bookChanges(proof, choices)
  return {
    output: printBookProof(proof, choices, notes),
    file: json(withChanges(document, examineWith(ficha, [], changes.cells, changes.rows), changes.cells)),
    code: stayedOutOf(proof, choices) > 0 ? 1 : 0,
  }
}

/** What is asked of a file, said with its name where it is refused. */
function refusing<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof RefusedFile) throw new WrongCall(`${path}: ${error.problem}`)
    throw error
  }
}

const bookOf = (path: string): FileBook => refusing(path, () => readBook(bytesOf(path)))

function bytesOf(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    throw new WrongCall(`${path}: no se puede leer (${(error as NodeJS.ErrnoException).code ?? 'error'})`)
  }
}

function proofOf(path: string, book: FileBook, ficha: Examination, asked: ImportQuestion) {
  const marks = refusing(path, () => {
    const read = marksOf(book)
    refuseOther(read, ficha)
    return read
  })
  const { exportedAt: at, fingerprint } = marks
  const layout = exportedLayout(fichaWorkbook(ficha, { at, fingerprint }).book)
  const located = locateCells(book, marks.cells, layout.computed)
  const prove = (choices: Partial<BookChoices>) =>
    proveBook(
      located,
      marks,
      ficha,
      { ...NO_BOOK_CHOICES, withHidden: asked.hidden === true, ...choices },
      layout.texts,
    )
  const by = asked['by-row'] ? 'label' : asked['by-place'] ? 'name' : undefined
  const first = prove({})
  const proof = by ? prove({ blocks: Object.fromEntries(first.blocks.map(({ id }) => [id, by])) }) : first
  return { proof, notes: bookNotes(proof, layout) }
}

function choicesOf(
  { cells, choices }: BookProof,
  { theirs, ours, 'take-blanks': blanks }: ImportQuestion,
): BookChoices {
  const addresses = cells.map(({ address }) => address)
  const which = theirs ? 'book' : ours ? 'now' : undefined
  return {
    ...choices,
    ...(which && { chosen: Object.fromEntries(addresses.map((address) => [address, which])) }),
    ...(blanks && { blanked: Object.fromEntries(addresses.map((address) => [address, true as const])) }),
  }
}

/** The document with the answers that it has now. Who typed a cell that changed isn't known. */
function withChanges(
  document: FichaDocument,
  { edition, period, answers }: Examination,
  cells: Iterable<readonly [string, string]>,
): FichaDocument {
  const changed = new Set([...cells].map(([address]) => address))
  const typed = Object.entries(document.typed ?? {}).filter(([address]) => !changed.has(address))
  const { typed: _, ...rest } = document
  return {
    ...rest,
    answers: writeAnswers(edition, period.year, answers),
    ...(typed.length > 0 && { typed: Object.fromEntries(typed) }),
  }
}
