import { plainText } from '../../ficha/kinds/choice.ts'
import type { MarkedCell } from '../marks.ts'
import type { SheetCells, Spot } from './sheet-cells.ts'

/** What a cell's row and column are called. */
export type CellLabels = Pick<MarkedCell, 'rowCode' | 'row' | 'column'>

/** A sheet of the ficha as it came back, in which cells are found by the labels of their rows and the heads of their columns. */
export class LabelledSheet {
  /** Where the codes and the labels of rows stand now; undefined where none is left. */
  readonly #codes: number | undefined
  readonly #labels: number | undefined
  /** Lines of heads, in order: those of a table end where the next ones begin. */
  readonly headLines: readonly number[]

  constructor(
    readonly cells: SheetCells,
    exported: readonly CellLabels[],
  ) {
    this.#codes = columnOf(cells, distinct(exported.map((mark) => mark.rowCode)))
    this.#labels = columnOf(cells, distinct(exported.map((mark) => mark.row)), this.#codes)
    this.headLines = this.#linesOfHeads(exported)
  }

  /** Every place where a cell may stand: in a row that is called so, below a head that is called so. */
  find(mark: CellLabels): readonly Spot[] {
    const lines = this.linesOf(mark)
    return this.#headsCalled(mark.column).flatMap(({ column, line: head }) =>
      lines.filter((line) => this.headLineOver(line) === head).map((line) => ({ line, column })),
    )
  }

  /** The line of heads to which a line belongs. */
  headLineOver(line: number): number | undefined {
    return this.headLines.findLast((head) => head < line)
  }

  #headsCalled(text: string): readonly Spot[] {
    return this.cells.find(text).filter(({ column }) => column !== this.#codes && column !== this.#labels)
  }

  /** A row in which somebody typed '2023' has no heads. */
  #linesOfHeads(exported: readonly CellLabels[]): readonly number[] {
    const rows = new Set(exported.flatMap((one) => this.linesOf(one)))
    const heads = distinct(exported.map((one) => one.column)).flatMap((head) => this.#headsCalled(head))
    return [...new Set(heads.map(({ line }) => line))].filter((line) => !rows.has(line)).sort((a, b) => a - b)
  }

  /** What a row is called: the texts that stand where codes and labels do. */
  namesOf(line: number): readonly string[] {
    return [this.#codes, this.#labels].flatMap((column) =>
      column === undefined ? [] : [this.cells.text({ column, line })],
    )
  }

  /** Lines with the code and the label of a cell's row; where people changed the label, with its code alone. */
  linesOf({ rowCode, row }: CellLabels): readonly number[] {
    const byCode = this.#linesIn(this.#codes, rowCode)
    const byLabel = this.#linesIn(this.#labels, row)
    if (rowCode === '') return byLabel
    const both = byLabel.filter((line) => byCode.includes(line))
    if (both.length > 0) return both
    return byCode.length > 0 ? byCode : byLabel
  }

  #linesIn(column: number | undefined, text: string): readonly number[] {
    if (column === undefined || text === '') return []
    return this.cells
      .find(text)
      .filter((spot) => spot.column === column)
      .map((spot) => spot.line)
  }
}

const distinct = (texts: readonly string[]): readonly string[] => [
  ...new Map(texts.filter((text) => text !== '').map((text) => [plainText(text), text])).values(),
]

/** The column in which most of these texts stand. */
function columnOf(cells: SheetCells, texts: readonly string[], taken?: number): number | undefined {
  const counts = new Map<number, number>()
  for (const text of texts)
    for (const column of new Set(cells.find(text).map((spot) => spot.column)))
      if (column !== taken) counts.set(column, (counts.get(column) ?? 0) + 1)
  return [...counts].sort(([a, one], [b, other]) => other - one || a - b)[0]?.[0]
}
