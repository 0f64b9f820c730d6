import { useMemo, useState } from 'react'
import type { Examination } from '../../engine/examination.ts'
import type { CellAddress } from '../../ficha/address.ts'
import type { FileBook } from '../../importing/files/file-sheet.ts'
import { fichaWorkbook } from '../../workbook/ficha-workbook.ts'
import type { WorkbookMarks } from '../../workbook/marks.ts'
import { type BookChanges, bookChanges } from '../../workbook/returned/book-changes.ts'
import { type BookChoices, NO_BOOK_CHOICES } from '../../workbook/returned/book-choices.ts'
import { type BookNote, bookNotes } from '../../workbook/returned/book-notes.ts'
import type { FoundBy } from '../../workbook/returned/disputed-blocks.ts'
import { exportedLayout } from '../../workbook/returned/exported-layout.ts'
import { locateCells } from '../../workbook/returned/locate-cells.ts'
import { type BookProof, proveBook } from '../../workbook/returned/prove-book.ts'
import { examineWith } from '../examine-with.ts'
import { useExamination, useFilling } from '../filling-context.ts'

/** A workbook that was read and is of this ficha. */
export interface ReadBook {
  readonly fileName: string
  readonly book: FileBook
  readonly marks: WorkbookMarks
}

/** What the person says of a workbook. */
export interface ChooseInBook {
  readonly block: (id: string, by: FoundBy) => void
  readonly holds: (cell: CellAddress, which: 'book' | 'now') => void
  /** Ticks cells that enter, or blanks that erase. */
  readonly tick: (what: 'left' | 'blanked', cells: readonly CellAddress[], is: boolean) => void
  readonly hidden: () => void
}

export interface OpenBook extends ReadBook {
  readonly proof: BookProof
  readonly notes: readonly BookNote[]
  readonly choices: BookChoices
  readonly choose: ChooseInBook
  readonly changes: BookChanges
  /** The ficha as it is now, and as it would be. */
  readonly ficha: Examination
  readonly accepted: Examination
}

/** The proof of a workbook, made again with every choice and whenever the ficha changes under it. */
export function useBookProof(read: ReadBook): OpenBook {
  const { book, marks } = read
  const { draft } = useFilling()
  const ficha = useExamination()
  const [choices, setChoices] = useState(NO_BOOK_CHOICES)
  const [choose] = useState(() => chooseBy(setChoices))
  const layout = useMemo(() => exportedLayout(fichaWorkbook(ficha, exportedOf(marks)).book), [ficha, marks])
  const located = useMemo(() => locateCells(book, marks.cells, layout.computed), [book, marks, layout])
  const { blocks, withHidden } = choices
  const proof = useMemo(
    () => proveBook(located, marks, ficha, { ...NO_BOOK_CHOICES, blocks, withHidden }, layout.texts),
    [located, marks, ficha, blocks, withHidden, layout],
  )
  const notes = useMemo(() => bookNotes(proof, layout), [proof, layout])
  const changes = useMemo(() => bookChanges(proof, choices), [proof, choices])
  const accepted = useMemo(
    () => examineWith(ficha, draft.getSnapshot().justifications, changes.cells, changes.rows),
    [ficha, draft, changes],
  )
  return { ...read, proof, notes, choices, choose, changes, ficha, accepted }
}

const exportedOf = ({ exportedAt, fingerprint }: WorkbookMarks) => ({
  at: exportedAt,
  fingerprint,
})

type SetChoices = (change: (before: BookChoices) => BookChoices) => void

const chooseBy = (set: SetChoices): ChooseInBook => ({
  block: (id, by) => set((before) => ({ ...before, blocks: { ...before.blocks, [id]: by } })),
  holds: (cell, which) => set((before) => ({ ...before, chosen: { ...before.chosen, [cell]: which } })),
  tick: (what, cells, is) => set((before) => ({ ...before, [what]: ticked(before[what], cells, is) })),
  hidden: () => set((before) => ({ ...before, withHidden: true })),
})

function ticked(before: Readonly<Record<CellAddress, true>>, cells: readonly CellAddress[], is: boolean) {
  const others = Object.entries(before).filter(([cell]) => !cells.includes(cell))
  return Object.fromEntries(is ? [...others, ...cells.map((cell) => [cell, true] as const)] : others)
}
