import type { Examination } from '../../src/engine/examination.ts'
import { examine } from '../../src/engine/examine.ts'
import type { Answer } from '../../src/ficha/answer.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import { readableAnswer } from '../../src/ficha/readable-answer.ts'
import type { FileBook } from '../../src/importing/files/file-sheet.ts'
import { readBook } from '../../src/importing/files/read-file.ts'
import { fichaWorkbook } from '../../src/workbook/ficha-workbook.ts'
import { type BookChoices, NO_BOOK_CHOICES } from '../../src/workbook/returned/book-choices.ts'
import { bookNotes, spotWords } from '../../src/workbook/returned/book-notes.ts'
import { exportedLayout } from '../../src/workbook/returned/exported-layout.ts'
import { locateCells } from '../../src/workbook/returned/locate-cells.ts'
import { type BookProof, proveBook } from '../../src/workbook/returned/prove-book.ts'
import { bytesOf, EXPORTED, examined, PUBLISHED } from './books.ts'
import { BookInHands } from './hands.ts'

/** The published ficha of 2023: two components, seventeen regions. */
export const INMIGRANTE: FichaDocument = PUBLISHED.find(([name]) => name.includes('inmigrante'))![1]
export const FICHA: Examination = examined(INMIGRANTE)

const exported = new Map<FichaDocument, FileBook>()

/** Its workbook, as it was exported, in somebody's hands. */
export function exportedBook(document = INMIGRANTE): BookInHands {
  const book = exported.get(document) ?? readBook(bytesOf(document))
  exported.set(document, book)
  return new BookInHands(book)
}

/** The ficha once somebody typed, or took a row away. */
export function fichaWith(
  cells: Readonly<Record<string, Answer | undefined>>,
  rows: Readonly<Record<string, readonly string[]>> = {},
): Examination {
  const { edition, period, programme, answers } = FICHA
  const all = new Map<string, Answer | undefined>([...answers.cells, ...Object.entries(cells)])
  const typed = new Map([...all].flatMap(([cell, answer]) => (answer === undefined ? [] : [[cell, answer] as const])))
  return examine(edition, {
    ...{ period, programme, justifications: [] },
    answers: { cells: typed, rows: new Map([...answers.rows, ...Object.entries(rows)]) },
  })
}

interface Returned {
  readonly proof: BookProof
  /** 'Cómo se leyó': title and sentence of each note. */
  readonly notes: readonly string[]
}

/** What a workbook would do to a ficha. */
export function bringBack(hands: BookInHands, ficha = FICHA, choices: Partial<BookChoices> = {}): Returned {
  const layout = exportedLayout(fichaWorkbook(ficha, EXPORTED).book)
  const located = locateCells(hands.saved(), hands.marks.cells, layout.computed)
  const proof = proveBook(located, hands.marks, ficha, { ...NO_BOOK_CHOICES, ...choices }, layout.texts)
  return { proof, notes: bookNotes(proof, layout).map(({ title, text }) => `${title}. ${text}`) }
}

/** What isn't the same, a line a cell: 'Componente 1 · producción 2023 (Componentes!I5): 140 → 150'. */
export const told = ({ proof }: Returned): string[] =>
  proof.cells
    .filter(({ state }) => state !== 'same')
    .map((cell) => {
      const shown = (answer: typeof cell.book) => readableAnswer(cell.asked, answer) || 'en blanco'
      const change =
        cell.state === 'gone' || cell.state === 'now'
          ? shown(cell.exported)
          : `${shown(cell.exported)} → ${shown(cell.book)}`
      return `${cell.state}: ${proof.labelOf(cell.address)} (${spotWords(cell)}) ${change}`
    })
