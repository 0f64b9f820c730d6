import { expect, test } from 'vitest'
import { allCells } from '../../src/engine/cells.ts'
import { examine } from '../../src/engine/examine.ts'
import type { Answers } from '../../src/ficha/answer.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import { allColumns, allFields, allTables, type Edition } from '../../src/ficha/edition.ts'
import { readAnswer } from '../../src/ficha/kinds/kind.ts'
import type { ReadFicha } from '../../src/ficha/reading.ts'
import type { TableBlock } from '../../src/ficha/report-document.ts'
import { printedReport } from './printed-report.ts'
import { subjectOf } from './sample.ts'
import { numberlessFicha, watchedFicha } from './watched-ficha.ts'

const printed = (edition: Edition, ficha: ReadFicha): string => JSON.stringify(printedReport(edition, ficha))
/** The factors are of the period, not of the ficha. */
const isOfPeriod = ({ title }: TableBlock): boolean => title === 'Inflactores'
const tablesOf = (edition: Edition, ficha: ReadFicha): TableBlock[] =>
  printedReport(edition, ficha)
    .sections.flatMap(({ blocks }) => blocks.filter((one) => one.type === 'table'))
    .filter((one) => !isOfPeriod(one))

/** Cells that hold a number, or what stands in its place. */
const numbersOf = (table: TableBlock, row: readonly string[]): string[] =>
  row.filter((cell, index) => index > 0 && !table.texts?.includes(index) && /\d|^-$|^(S\/I|N\/A|N\/C)/.test(cell))

/** Answers in which every question that an earlier one opens is open, and every free table has a row. */
function opened(edition: Edition, { cells, rows }: Answers): Answers {
  const fuller = new Map(cells)
  for (const { onlyIf } of [...allFields(edition), ...allColumns(edition)]) if (onlyIf) fuller.set(onlyIf.id, true)
  const tables = allTables(edition).filter((one) => !one.catalog && !rows.get(one.id)?.length)
  for (const table of tables)
    for (const { id, kind } of Object.values(table.columns)) {
      const answer = readAnswer(kind, kind.options?.[0]?.value ?? '1')
      if (answer !== undefined) fuller.set(`${id}~r1`, answer)
    }
  return { cells: fuller, rows: new Map([...rows, ...tables.map((one) => [one.id, ['r1']] as const)]) }
}

interface Sampled {
  readonly edition: Edition
  readonly sample: FichaDocument
}
const examined = ({ edition, sample }: Sampled, over?: (answers: Answers) => Answers) => {
  const subject = subjectOf(sample, edition)
  return examine(edition, over ? { ...subject, answers: over(subject.answers) } : subject)
}

/** What the edition asks or computes and its report never asks for. */
export function unasked(of: Sampled): string[] {
  const { edition } = of
  const asked = [examined(of), examined(of, (answers) => opened(edition, answers))].flatMap((one) => {
    const watched = watchedFicha(one)
    printedReport(edition, watched.ficha)
    return [...watched.asked]
  })
  const known = [...allFields(edition), ...allColumns(edition), ...edition.figures].map((one) => one.id)
  return known.filter((id) => !asked.includes(id)).sort()
}

/** Numbers that tables print although the ficha has none. */
export const invented = (of: Sampled): string[] =>
  tablesOf(of.edition, numberlessFicha(examined(of), 'S/I')).flatMap((table) =>
    table.rows.flatMap((row) => numbersOf(table, row).filter((cell) => /\d/.test(cell))),
  )

/** Rows of numbers that stay as they are whatever the ficha says. */
export function behindNothing(of: Sampled): string[] {
  const ficha = examined(of)
  const [one, other] = (['S/I', 'N/A'] as const).map((instead) => tablesOf(of.edition, numberlessFicha(ficha, instead)))
  const isSame = (table: number, row: number) => String(one![table]?.rows[row]) === String(other![table]?.rows[row])
  return tablesOf(of.edition, ficha).flatMap((table, index) =>
    table.rows.flatMap((row, line) =>
      numbersOf(table, row).length > 0 && isSame(index, line) ? [`${table.title}: ${row[0]}`] : [],
    ),
  )
}

/** Numbers of the sample that leave the report as it was when they change; by id of what is asked. */
export function unmoving(of: Sampled): string[] {
  const { edition } = of
  const { period, answers } = subjectOf(of.sample, edition)
  const before = printed(edition, examined(of))
  const numbers = allCells(edition, period.year, answers).filter(
    ({ asked, address }) => asked.kind.numeric && typeof answers.cells.get(address) === 'number',
  )
  const still = numbers.filter(({ address }) => {
    const changed = examined(of, ({ cells, rows }) => ({ rows, cells: new Map(cells).set(address, 7777) }))
    return printed(edition, changed) === before
  })
  return still.map(({ asked }) => asked.id)
}

/**
 * Holds every number of the report to an answer or a figure, and every answer and figure to the report; `reasons` says
 * by id why one isn't printed.
 */
export function guardReport(edition: Edition, sample: FichaDocument, reasons: Readonly<Record<string, string>>): void {
  const of = { edition, sample }
  test('asks for every field and figure of the edition, but for those listed with their reason', () => {
    expect(unasked(of)).toEqual(Object.keys(reasons).sort())
    for (const [id, reason] of Object.entries(reasons)) expect(reason.trim(), id).not.toBe('')
  })
  test('prints no number in a table that comes from no answer and no figure', () => expect(invented(of)).toEqual([]))
  test('has a figure or an answer behind every row of numbers', () => expect(behindNothing(of)).toEqual([]))
  test('changes with every number that was answered', () => {
    expect(unmoving(of).filter((id) => !(id in reasons))).toEqual([])
  })
}
