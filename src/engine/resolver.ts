// Memoised resolution of needs: each figure and each column is computed once, when it is first asked for.

import { type CellAddress, type CellPlace, cellAddress } from '../ficha/address.ts'
import type { Answer, Answers } from '../ficha/answer.ts'
import type { Edition } from '../ficha/edition.ts'
import type { Column, Field, Table } from '../ficha/field.ts'
import type { Fact, Figure, FormulaContext, Need, Needed, NeedOf, Needs } from '../ficha/figure.ts'
import { type Quantity, unknown } from '../ficha/quantity.ts'
import { type FormIndex, formIndex, rowsOfTable } from './cells.ts'
import { cellsOfColumn } from './column-cells.ts'
import { RowContext } from './formula-context.ts'
import { type Tracker, UNTRACKED } from './judging/dependency-tracker.ts'
import { Layered } from './layered.ts'
import { answersOfFormer } from './read-former.ts'
import { quantityOf, quantityOfThreshold } from './read-quantity.ts'
import type { Subject } from './subject.ts'

const isNeed = (need: NeedOf): need is Need => need.is === 'need'

/** Gives declarations what they need: answers, figures, thresholds and facts, each figure computed once. */
export class Resolver {
  readonly edition: Edition
  readonly subject: Subject
  readonly t: number
  readonly former: Answers
  readonly answers: Answers
  readonly tracker: Tracker
  readonly #index: FormIndex
  #computed = new Layered<Quantity>()
  /** Columns over all their rows: a rule judged row by row asks for the same one each time. */
  #columns = new Layered<unknown[]>()
  /** The cells on which a figure rests, by figure and place. */
  #cells = new Layered<readonly CellAddress[]>()
  /** Sides of equations. */
  #made = new Layered<unknown>()

  constructor(edition: Edition, subject: Subject, tracker = UNTRACKED) {
    this.edition = edition
    this.#index = formIndex(edition)
    this.subject = subject
    this.t = subject.period.year
    this.former = answersOfFormer(edition, subject.programme)
    this.tracker = tracker
    this.answers = tracker.of(subject.answers)
  }

  /**
   * The same form with other answers: keeps every figure and column, but for those that depend on what changed. `stale`:
   * these, and the cells that changed.
   */
  after(subject: Subject, stale: ReadonlySet<unknown>): Resolver {
    const next = new Resolver(this.edition, subject, this.tracker)
    next.#computed = this.#computed.over(stale)
    next.#columns = this.#columns.over(stale)
    next.#cells = this.#cells.over(stale)
    next.#made = this.#made.over(stale)
    return next
  }

  /** Something else that is made of answers and figures, made again only when one of those it read went stale. */
  once<T>(key: string, make: () => T): T {
    this.tracker.note(key)
    const known = this.#made.get(key) as T | undefined
    if (known !== undefined) return known
    const made = this.tracker.by(key, make)
    this.#made.set(key, made)
    return made
  }

  rows(table: Table): readonly string[] {
    return rowsOfTable(this.#index.tables.get(table.id) ?? table, this.answers)
  }

  /**
   * What this edition declares under the id of what is referred to: a family names `coverage` once, and each edition
   * brings its own variant of it (years, decimals, catalog).
   */
  own<D extends Field | Column | Figure>(of: D): D {
    const variants = of.is === 'figure' ? this.#index.figures : this.#index.asked
    return (variants.get(of.id) ?? of) as D
  }

  contextOf(year: number, table?: Table, row?: string): FormulaContext {
    return new RowContext(this.t, year, table, row, this.answers)
  }

  threshold = (id: string): Quantity => {
    const found = this.edition.thresholds[id]
    if (!found) throw new Error(`edition ${this.edition.id} has no threshold ${id}`)
    return quantityOfThreshold(found)
  }

  /** Address of a field, column or figure in a place; years and rows that it doesn't have are left out. */
  addressOf(asked: Field | Column | Figure, place: CellPlace): string {
    const of = this.own(asked)
    const row = of.is === 'column' || (of.is === 'figure' && of.table) ? place.row : undefined
    return cellAddress(of.id, { row, year: of.years ? place.year : undefined })
  }

  /** A numeric answer or a figure in a place. */
  quantity(asked: Field | Column | Figure, place: CellPlace, answers: Answers = this.answers): Quantity {
    const of = this.own(asked)
    const address = this.addressOf(of, place)
    if (of.is !== 'figure') return quantityOf(answers.cells.get(address), address)
    this.tracker.note(address)
    const known = this.#computed.get(address)
    if (known) return known
    const value = this.tracker.by(address, () => this.#compute(of, place))
    this.#computed.set(address, value)
    return value
  }

  #compute(figure: Figure, place: CellPlace): Quantity {
    const context = this.contextOf(place.year ?? this.t, figure.table, place.row)
    return figure.formula(this.given(figure.needs, context) as never, context)
  }

  /** Everything that a declaration needs, by name. */
  given(needs: Needs, context: FormulaContext): Record<string, unknown> {
    const given: Record<string, unknown> = {}
    for (const name in needs) given[name] = this.value(needs[name]!, context)
    return given
  }

  value(need: NeedOf, context: FormulaContext): unknown {
    if (need.is === 'fact') return this.#fact(need, context)
    if (!isNeed(need)) return this.#one(need, { row: context.row, year: context.year })
    if (need.rows === 'every') return this.#everyValue(need, context)
    return this.#one(need.of, this.#placeOf(need, context), need.former)
  }

  #everyValue(need: Need, context: FormulaContext): unknown[] {
    const key = `${need.of.id}~${this.yearOf(need, context)}~${need.former ? 'former' : ''}`
    this.tracker.note(key)
    const known = this.#columns.get(key)
    if (known) return known
    const values = this.tracker.by(key, () => this.#valuesOfRows(need, context))
    this.#columns.set(key, values)
    return values
  }

  #valuesOfRows(need: Need, context: FormulaContext): unknown[] {
    const places = this.everyPlace(need, context)
    const table = this.tableOf(need.of as Column | Figure)
    if (places.length === 0 && table.demanded !== 'no') return [unknown([table.id])]
    return places.map((place) => this.#one(need.of, place, need.former))
  }

  /** The cells of a column, row by row, where each row counts; of a catalog only those that say something do. */
  cellsDown(need: Need, context: FormulaContext): readonly CellAddress[] | undefined {
    const of = this.own(need.of as Column | Figure)
    const table = this.tableOf(of)
    if (table.catalog && of.is !== 'figure') return undefined
    const year = this.yearOf(need, context)
    const addressOf = (row: string) => this.addressOf(of, { row, year })
    return cellsOfColumn(this.rows(table), `${this.edition.id}~${of.id}~${year}`, addressOf)
  }

  /** What stands in a column, row by row. */
  columnAnswers(asked: Field | Column, table: Table, year: number | undefined): readonly (Answer | undefined)[] {
    const key = `${asked.id}~${year}~answers`
    this.tracker.note(key)
    const known = this.#columns.get(key)
    if (known) return known as (Answer | undefined)[]
    const cells = cellsOfColumn(this.rows(table), key, (row) => cellAddress(asked.id, { row, year }))
    const answers = this.tracker.by(key, () => cells.map((cell) => this.answers.cells.get(cell)))
    this.#columns.set(key, answers)
    return answers
  }

  #placeOf(need: Need, context: FormulaContext): CellPlace {
    return { row: need.row ?? context.row, year: this.yearOf(need, context) }
  }

  yearOf(need: Need, context: FormulaContext): number {
    return need.offset !== undefined ? this.t + need.offset : context.year - (need.back ?? 0)
  }

  #fact(need: Fact<unknown>, context: FormulaContext): unknown {
    const { period, programme } = this.subject
    return need.read({ period, programme, year: context.year })
  }

  #one(of: Needed, place: CellPlace, former = false): unknown {
    if (of.is === 'threshold') return this.threshold(of.id)
    const answers = former ? this.former : this.answers
    if (of.is === 'figure' || of.kind.numeric) return this.quantity(of, place, answers)
    return answers.cells.get(this.addressOf(of, place))
  }

  tableOf(of: Column | Figure): Table {
    return of.is === 'figure' ? this.own(of).table! : this.#index.tableOf.get(of.id)!
  }

  /** Places of every row: rows of a catalog that say nothing are left out, but for the first when all are blank. */
  everyPlace(need: Need, context: FormulaContext): CellPlace[] {
    const of = this.own(need.of as Column | Figure)
    const year = this.yearOf(need, context)
    const table = this.tableOf(of)
    const rows = this.rows(table).filter((row) => of.is === 'figure' || !of.notIn?.includes(row))
    const places = rows.map((row) => ({ row, year }))
    if (!table.catalog || of.is === 'figure') return places
    const told = places.filter((place) => this.answers.cells.has(this.addressOf(of, place)))
    return told.length > 0 ? told : places.slice(0, 1)
  }

  /** The cells that a need depends on, down to what was typed; each once, in order. */
  cellsOf(need: NeedOf, context: FormulaContext): readonly CellAddress[] {
    if (need.is === 'fact' || need.is === 'threshold') return []
    if (!isNeed(need)) return this.#cellsOfOne(need, { row: context.row, year: context.year })
    if (need.former) return []
    const places = need.rows === 'every' ? this.everyPlace(need, context) : [this.#placeOf(need, context)]
    return [...new Set(places.flatMap((place) => this.#cellsOfOne(need.of, place)))]
  }

  /** The same of a column over its rows, row by row. */
  cellsOfRows(need: NeedOf, context: FormulaContext): (readonly CellAddress[])[] {
    if (!isNeed(need) || need.rows === 'row' || need.former) return []
    return this.everyPlace(need, context).map((place) => this.#cellsOfOne(need.of, place))
  }

  #cellsOfOne(of: Needed, place: CellPlace): readonly CellAddress[] {
    if (of.is === 'threshold') return []
    if (of.is !== 'figure') return [this.addressOf(of, place)]
    const key = `${of.id}~${place.row}~${place.year}~cells`
    this.tracker.note(key)
    const known = this.#cells.get(key)
    if (known) return known
    const cells = this.tracker.by(key, () => this.#cellsOfFigure(this.own(of), place))
    this.#cells.set(key, cells)
    return cells
  }

  #cellsOfFigure(figure: Figure, place: CellPlace): readonly CellAddress[] {
    const context = this.contextOf(place.year ?? this.t, figure.table, place.row)
    return [...new Set(Object.values(figure.needs).flatMap((need) => this.cellsOf(need, context)))]
  }
}
