import { askedOf, formIndex } from '../../engine/cells.ts'
import type { Examination } from '../../engine/examination.ts'
import { type CellAddress, type CellPlace, readAddress } from '../../ficha/address.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import type { Section, TablePart } from '../../ficha/section.ts'

/** What is said of a block of cells. Amounts as printed. */
export interface Selected {
  /** '21 a 24, gasto ejecutado 2023' */
  readonly where: string
  readonly many: number
  /** Cells that hold a number. */
  readonly filled: number
  /** Of cells of one kind; absent where M$ and people are mixed. */
  readonly sum?: string
  /** What the total under the column is. */
  readonly total?: string
  /** Total less sum; '' when equal. */
  readonly difference?: string
}

interface AskedCell extends CellPlace {
  readonly asked: Field | Column
}

/** null where fewer than two cells are selected: one says itself what it holds. */
export function selectedCells(ficha: Examination, addresses: readonly CellAddress[]): Selected | null {
  const find = askedOf(ficha.edition)
  const cells = addresses.flatMap((address): AskedCell[] => {
    const [asked, place] = [find(address), readAddress(address)]
    return asked?.kind.numeric && place ? [{ ...place, asked }] : []
  })
  const [first, last] = [cells[0], cells.at(-1)]
  if (cells.length < 2 || !first || !last) return null
  const numbers = cells.map(({ asked, row, year }) => ficha.answer(asked, { row, year })).filter(isNumber)
  const isOneKind =
    cells.every(({ asked }) => asked.kind.id === first.asked.kind.id) && first.asked.kind.id !== 'decimal'
  const sum = isOneKind ? numbers.reduce((total, one) => total + one, 0) : undefined
  return {
    where: whereWords(first, last, ficha),
    many: cells.length,
    filled: numbers.length,
    ...(sum === undefined ? {} : { sum: first.asked.kind.print(sum as never), ...besideTotal(cells, sum, ficha) }),
  }
}

const isNumber = (answer: unknown): answer is number => typeof answer === 'number'

function besideTotal(cells: readonly AskedCell[], sum: number, ficha: Examination): Partial<Selected> {
  const [first] = cells
  const isOneColumn = cells.every(({ asked, year }) => asked === first?.asked && year === first.year)
  const figure = isOneColumn && first && totalUnder(first.asked, ficha.edition.sections)
  if (!figure || !first) return {}
  const quantity = ficha.quantity(figure, { year: figure.years ? (first.year ?? ficha.period.year) : undefined })
  if (quantity.is !== 'number') return {}
  const total = Number(quantity.value.n / quantity.value.d)
  const print = (value: number) => first.asked.kind.print(Math.abs(value) as never)
  return { total: print(total), difference: total === sum ? '' : `${total < sum ? '−' : ''}${print(total - sum)}` }
}

/** The total that is drawn under a column. */
function totalUnder(asked: Field | Column, sections: readonly Section[]): Figure | undefined {
  const tables = sections.flatMap(({ parts }) => parts.filter((one): one is TablePart => one.part === 'table'))
  for (const { totals } of tables)
    for (const { under } of totals) {
      const one = under[asked.id]
      if (one?.is === 'figure') return one
    }
  return undefined
}

function whereWords(first: AskedCell, last: AskedCell, ficha: Examination): string {
  const year = first.year ?? ficha.period.year
  if (first.asked === last.asked)
    return `${rowWords(first, ficha)} a ${rowWords(last, ficha)}, ${smallName(first.asked)} ${year}`
  return `${rowWords(first, ficha) || nameOf(first.asked)} a ${rowWords(last, ficha) || nameOf(last.asked)}`
}

const nameOf = (asked: Field | Column): string => asked.short ?? asked.label
const smallName = (asked: Field | Column): string =>
  nameOf(asked).replace(/^[A-ZÁÉÍÓÚÑ](?=[a-záéíóúñ])/, (one) => one.toLowerCase())

/** The code of a row of a catalogue, the number of one that people made. */
function rowWords({ asked, row }: AskedCell, ficha: Examination): string {
  if (row === undefined || asked.is !== 'column') return ''
  const table = formIndex(ficha.edition).tables.get(asked.table)
  if (!table) return row
  const known = table.catalog?.find((one) => one.code === row)
  if (known) return row.length <= 2 ? row : known.label
  return String(ficha.rows(table).indexOf(row) + 1)
}
