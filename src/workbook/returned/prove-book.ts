import { formIndex } from '../../engine/cells.ts'
import type { Examination } from '../../engine/examination.ts'
import { cellLabel } from '../../engine/labels.ts'
import { readAddress } from '../../ficha/address.ts'
import type { Answers } from '../../ficha/answer.ts'
import type { Edition } from '../../ficha/edition.ts'
import type { Table } from '../../ficha/field.ts'
import { grouped } from '../../ficha/grouped.ts'
import type { CellPlaceInBook } from '../../importing/files/file-sheet.ts'
import type { WorkbookMarks } from '../marks.ts'
import { type AddedRows, addedRows, type KnownTexts } from './added-rows.ts'
import type { BookChoices } from './book-choices.ts'
import { blockId, type DisputedBlock, disputedBlocks } from './disputed-blocks.ts'
import { isSameSpot, type LocatedBook, type LocatedCell } from './locate-cells.ts'
import { judgeReturned, type ReturnedCell } from './returned-cell.ts'

/** A workbook that came back against what was exported and what the ficha says now. Nothing was done yet. */
export interface BookProof {
  readonly marks: WorkbookMarks
  readonly located: LocatedBook
  readonly cells: readonly ReturnedCell[]
  readonly blocks: readonly DisputedBlock[]
  /** Rows that the ficha doesn't have, by table, in the order in which they enter. */
  readonly newRows: readonly AddedRow[]
  readonly added: AddedRows
  readonly choices: BookChoices
  /** 'Componente 1 · gasto 2023', of new rows too. */
  readonly labelOf: (address: string) => string
}

export interface AddedRow {
  readonly table: Table
  readonly row: string
}

/** Three-way proof of a workbook: exported, in the workbook, now. Pure. */
export function proveBook(
  located: LocatedBook,
  marks: WorkbookMarks,
  ficha: Examination,
  choices: BookChoices,
  known: KnownTexts,
): BookProof {
  const { edition, answers } = ficha
  const blocks = disputedBlocks(located, edition)
  const added = addedRows(located, marks, edition, known)
  const judge = judgeIn(ficha, located, blocks, choices)
  const all = [...located.cells, ...added.cells]
  const { rows, full } = newRowsOf(
    all.filter(({ mark }) => mark.isSpare).flatMap((cell) => judge(NO_PLACES)(cell) ?? []),
    ficha,
  )
  const cells = all.map(judge(full))
  const after: Answers = { ...answers, rows: withRows(answers.rows, rows) }
  return {
    ...{ marks, located, blocks, added, choices, newRows: rows },
    cells: cells.filter((cell) => cell !== undefined),
    labelOf: (address) => codeOf(address, edition) + cellLabel(edition, after, address),
  }
}

/** '21 ' before 'Gastos en personal'. */
function codeOf(address: string, edition: Edition): string {
  const { field = '', row } = readAddress(address) ?? {}
  return row && formIndex(edition).tableOf.get(field)?.calledByCode ? `${row} ` : ''
}

type NoPlaces = ReadonlyMap<string, string>
const NO_PLACES: NoPlaces = new Map()

/** Judges cells one by one. `noPlaces`: rows that can't enter, and why. */
const judgeIn =
  (ficha: Examination, located: LocatedBook, blocks: readonly DisputedBlock[], choices: BookChoices) =>
  (noPlaces: NoPlaces) =>
  (cell: LocatedCell): ReturnedCell | undefined => {
    const { asked: questions } = formIndex(ficha.edition)
    const at = readAddress(cell.mark.address)
    const asked = questions.get(at?.field ?? '')
    if (!asked) return undefined
    const block = blocks.find((one) => one.id === blockId(cell, ficha.edition))
    const chosen = block && choices.blocks[block.id]
    const place = chosen === 'name' ? (cell.byName ?? cell.byLabel) : (cell.byLabel ?? cell.byName)
    const sheet = place && located.byName.get(place.sheet)
    return judgeReturned(cell, asked, {
      place,
      text: (place && sheet?.text(place)) ?? '',
      isHidden: !choices.withHidden && place !== undefined && (sheet?.isHidden(place) ?? false),
      isAsked: (block?.isAsked ?? false) && chosen === undefined && isDisputedCell(cell),
      now: ficha.answers.cells.get(cell.mark.address),
      noPlace: noPlaces.get(rowKey(cell.mark.address, ficha)) ?? removedOf(cell, ficha),
    })
  }

const isDisputedCell = ({ byName, byLabel }: LocatedCell): boolean =>
  byName !== undefined && byLabel !== undefined && !isSameSpot(byName as CellPlaceInBook, byLabel)

/** Row ids are of their table: two tables may have the same. */
const rowKey = (address: string, ficha: Examination): string =>
  `${tableOf(address, ficha)?.id}~${readAddress(address)?.row}`

/** Why a row that was exported has no place any more. */
function removedOf({ mark }: LocatedCell, ficha: Examination): string | undefined {
  const table = tableOf(mark.address, ficha)
  const row = readAddress(mark.address)?.row
  if (!table || table.catalog || row === undefined || mark.isSpare || ficha.rows(table).includes(row)) return undefined
  return `Alguien quitó su ${table.rowLabel} de la ficha después de exportar el libro.`
}

const tableOf = (address: string, { edition }: Examination): Table | undefined =>
  formIndex(edition).tableOf.get(readAddress(address)?.field ?? '')

/** Rows of free tables with something in them that the ficha doesn't have, as many as each table takes; and those beyond. */
function newRowsOf(spare: readonly ReturnedCell[], ficha: Examination): { rows: AddedRow[]; full: NoPlaces } {
  const rows: AddedRow[] = []
  const full = new Map<string, string>()
  const byRow = grouped(spare.filter(isEntering), ({ address }) => rowKey(address, ficha))
  for (const [key, [{ address }]] of byRow as Map<string, [ReturnedCell]>) {
    const [table, row] = [tableOf(address, ficha), readAddress(address)?.row]
    if (!table || row === undefined || ficha.rows(table).includes(row)) continue
    const count = ficha.rows(table).length + rows.filter((one) => one.table === table).length
    if (count < table.maxRows) rows.push({ table, row })
    else full.set(key, `La tabla admite hasta ${table.maxRows} filas.`)
  }
  return { rows, full }
}

const isEntering = ({ state }: ReturnedCell): boolean => state === 'book' || state === 'both' || state === 'refused'

function withRows(rows: Answers['rows'], added: readonly AddedRow[]): Answers['rows'] {
  const after = new Map(rows)
  for (const { table, row } of added) after.set(table.id, [...(after.get(table.id) ?? []), row])
  return after
}
