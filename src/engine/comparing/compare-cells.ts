import type { Answer, Answers } from '../../ficha/answer.ts'
import { allTables } from '../../ficha/edition.ts'
import type { Table } from '../../ficha/field.ts'
import { allCells, type FormCell } from '../cells.ts'
import type { Examination } from '../examination.ts'
import { numberedRow, rowNameOf } from '../labels.ts'
import { answersOfFormer } from '../read-former.ts'
import { type Baseline, formerAddress } from './baseline.ts'
import type { CellChange, SectionEquals, Shown, TableRowChange } from './changes.ts'
import { isSameAnswer, shownAnswer, shownDifference } from './shown.ts'

/** A changed cell before it is known what it did. */
export type RawCellChange = Omit<CellChange, 'figures' | 'effects'>
export type RawRowChange = Omit<TableRowChange, 'cells'> & { readonly cells: readonly RawCellChange[] }

export interface ComparedCells {
  readonly cells: readonly RawCellChange[]
  readonly rows: readonly RawRowChange[]
  readonly reordered: readonly string[]
  readonly equal: readonly SectionEquals[]
}

/** Cell by cell, and row by row of the free tables. */
export function compareCells(baseline: Baseline, now: Examination): ComparedCells {
  const comparing = new Comparing(baseline, now)
  const tables = allTables(now.edition).filter((table) => !table.catalog)
  const came = tables.map((table): [Table, string[]] => [
    table,
    comparing.missing(table, now.answers, baseline.answers),
  ])
  const gone = tables.map((table): [Table, string[]] => [
    table,
    comparing.missing(table, baseline.answers, now.answers),
  ])
  const added = new Set(came.flatMap(([table, rows]) => rows.map((row) => `${table.id}~${row}`)))
  const staying = comparing.cells(now.answers).filter(({ table, row }) => !table || !added.has(`${table.id}~${row}`))
  return {
    cells: staying.flatMap((cell) => comparing.change(cell) ?? []),
    rows: [...comparing.rows('added', came, now.answers), ...comparing.rows('removed', gone, baseline.answers)],
    reordered: tables.filter((table) => comparing.isReordered(table)).map(({ id }) => id),
    equal: comparing.equal(staying),
  }
}

class Comparing {
  readonly #baseline: Baseline
  readonly #now: Examination
  readonly #former: (cell: FormCell) => Shown

  constructor(baseline: Baseline, now: Examination) {
    this.#baseline = baseline
    this.#now = now
    this.#former = formerly(now)
  }

  cells(answers: Answers): readonly FormCell[] {
    return allCells(this.#now.edition, this.#now.period.year, answers)
  }

  /** Rows of a table that the one has and the other hasn't. */
  missing({ id }: Table, of: Answers, among: Answers): string[] {
    const others = new Set(among.rows.get(id))
    return (of.rows.get(id) ?? []).filter((row) => !others.has(row))
  }

  isReordered({ id }: Table): boolean {
    const [before, now] = [this.#baseline.answers.rows.get(id) ?? [], this.#now.answers.rows.get(id) ?? []]
    const [kept, keptNow] = [before.filter((row) => now.includes(row)), now.filter((row) => before.includes(row))]
    return kept.some((row, index) => row !== keptNow[index])
  }

  #before(cell: FormCell): Answer | undefined {
    const address = this.#baseline.was(cell.address)
    return address === undefined ? undefined : this.#baseline.answers.cells.get(address)
  }

  /** Undefined where nothing changed, and where nothing is compared. */
  change(cell: FormCell): RawCellChange | undefined {
    if (this.#baseline.was(cell.address) === undefined) return undefined
    const [before, now] = [this.#before(cell), this.#now.answers.cells.get(cell.address)]
    return isSameAnswer(before, now) ? undefined : this.#changed(cell, before, now)
  }

  #changed(cell: FormCell, before: Answer | undefined, now: Answer | undefined): RawCellChange {
    const { asked, address, table, row } = cell
    const shown = { before: shownAnswer(asked, before, address), now: shownAnswer(asked, now, address) }
    return {
      cell: address,
      label: this.#labelOf(cell),
      section: this.#now.sectionOf(address) ?? '',
      row: table ? `${table.id}~${row}` : '',
      ...shown,
      difference: asked.kind.id === 'year' ? { is: 'none' } : shownDifference(shown.before, shown.now),
      came: itemsMissing(shown.now, shown.before),
      left: itemsMissing(shown.before, shown.now),
      former: this.#former(cell),
    }
  }

  /** A row that went is called as it was. */
  #labelOf({ address, table, row }: FormCell): string {
    const isHere = !table || table.catalog || this.#now.answers.rows.get(table.id)?.includes(row!)
    const { examination, was } = this.#baseline
    return isHere || !examination ? this.#now.labelOf(address) : examination.labelOf(was(address) ?? address)
  }

  rows(is: TableRowChange['is'], tables: [Table, string[]][], answers: Answers): RawRowChange[] {
    const some = tables.filter(([, rows]) => rows.length > 0)
    const cells = this.cells({ cells: answers.cells, rows: new Map(some.map(([table, rows]) => [table.id, rows])) })
    return some.flatMap(([table, rows]) => rows.map((row) => this.#row(is, table, row, cells, answers)))
  }

  #row(
    is: TableRowChange['is'],
    table: Table,
    row: string,
    cells: readonly FormCell[],
    answers: Answers,
  ): RawRowChange {
    const own = cells.filter((cell) => cell.table === table && cell.row === row)
    const label = numberedRow(table, row, answers)
    return {
      is,
      table: table.id,
      row,
      label,
      name: rowNameOf(table, row, answers),
      section: this.#now.sectionOf(table.id) ?? '',
      cells: own.flatMap((cell) => this.#cellOfRow(is, cell) ?? []),
    }
  }

  /** What a row that came says, against nothing; or what one that went said. */
  #cellOfRow(is: TableRowChange['is'], cell: FormCell): RawCellChange | undefined {
    const answer = is === 'added' ? this.#now.answers.cells.get(cell.address) : this.#before(cell)
    if (answer === undefined || this.#baseline.was(cell.address) === undefined) return undefined
    return is === 'added' ? this.#changed(cell, undefined, answer) : this.#changed(cell, answer, undefined)
  }

  /** How many cells were answered alike, by section. */
  equal(cells: readonly FormCell[]): SectionEquals[] {
    const counts = new Map<string, number>()
    for (const cell of cells) {
      const answer = this.#now.answers.cells.get(cell.address)
      const isCompared = this.#baseline.was(cell.address) !== undefined
      if (answer === undefined || !isCompared || !isSameAnswer(this.#before(cell), answer)) continue
      const section = this.#now.sectionOf(cell.address) ?? ''
      counts.set(section, (counts.get(section) ?? 0) + 1)
    }
    return this.#now.edition.sections.flatMap(({ id, title }) =>
      counts.has(id) ? [{ section: id, title, count: counts.get(id)! }] : [],
    )
  }
}

const linesOf = ({ is, text }: Shown): string[] => (is === 'list' ? text.split('\n') : [])
const itemsMissing = (of: Shown, among: Shown): string[] => {
  const others = new Set(linesOf(among))
  return linesOf(of).filter((one) => !others.has(one))
}

/** What the former ficha says in the place of a cell; else what this one says of that year. */
function formerly(now: Examination): (cell: FormCell) => Shown {
  const former = answersOfFormer(now.edition, now.programme)
  const t = now.period.year
  const year = now.programme.former?.year ?? t - 1
  return ({ asked, address }) => {
    const there = formerAddress(address, t, year)
    if (there === undefined) return shownAnswer(asked, undefined, address)
    const here = there === address ? undefined : now.answers.cells.get(there)
    return shownAnswer(asked, former.cells.get(there) ?? here, there)
  }
}
