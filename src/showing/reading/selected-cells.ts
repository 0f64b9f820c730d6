import { formIndex } from '../../engine/cells.ts'
import type { Examination } from '../../engine/examination.ts'
import { type CellAddress, type CellPlace, readAddress } from '../../ficha/address.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import { printFigure } from '../../ficha/print-number.ts'
import type { Quantity } from '../../ficha/quantity.ts'
import { add, compare, isZero, magnitude, type Ratio, subtract, ZERO } from '../../ficha/ratio.ts'
import { quantityOfAnswer } from './change.ts'
import { formerAnswer } from './former.ts'

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

/** A cell that counts: an answer, a figure, or what the former ficha answered. */
interface Counted extends CellPlace {
  readonly of: Field | Column | Figure
  readonly quantity: Quantity
}

/** null where fewer than two cells are selected: one says itself what it holds. */
export function selectedCells(ficha: Examination, addresses: readonly CellAddress[]): Selected | null {
  const cells = addresses.flatMap((address) => countedAt(ficha, address))
  const [first, last] = [cells[0], cells.at(-1)]
  if (cells.length < 2 || !first || !last) return null
  const numbers = cells.flatMap(({ quantity }) => (quantity.is === 'number' ? [quantity.value] : []))
  const measure = measureOf(first.of)
  const isOneKind = measure !== undefined && cells.every(({ of }) => measureOf(of) === measure)
  const sum = isOneKind ? numbers.reduce(add, ZERO) : undefined
  return {
    where: whereWords(first, last, ficha),
    many: cells.length,
    filled: numbers.length,
    ...(sum === undefined ? {} : { sum: print(first.of, sum), ...besideTotal(cells, sum, ficha) }),
  }
}

function countedAt(ficha: Examination, address: CellAddress): Counted[] {
  const place = readAddress(address)
  const index = formIndex(ficha.edition)
  const of = place && (index.asked.get(place.field) ?? index.figures.get(place.field))
  if (!of || !place || (of.is !== 'figure' && !of.kind.numeric)) return []
  const { row, year } = place
  const isFormer = of.is !== 'figure' && !of.years && year !== undefined
  const quantity = isFormer
    ? quantityOfAnswer(formerAnswer(ficha.programme, of, { row }))
    : ficha.quantity(of, { row, year })
  return [{ of, row, year, quantity }]
}

/** What can be added up is of one measure; shares, costs by person and values of indicators are not. */
function measureOf(of: Field | Column | Figure): string | undefined {
  if (of.is !== 'figure') return of.kind.id === 'decimal' ? undefined : of.kind.id
  return of.kind.decimals > 0 || of.kind.suffix !== '' ? undefined : `figure ${of.kind.unit}`
}

const print = (of: Field | Column | Figure, value: Ratio): string =>
  of.is === 'figure' ? printFigure(of, { is: 'number', value }) : of.kind.print(Number(value.n / value.d) as never)

function besideTotal(cells: readonly Counted[], sum: Ratio, ficha: Examination): Partial<Selected> {
  const first = cells[0]
  const isOneColumn = cells.every(({ of, year }) => of === first?.of && year === first.year)
  const figure = isOneColumn && first && totalUnder(first.of, ficha)
  if (!figure || !first) return {}
  const total = ficha.quantity(figure, { year: figure.years ? (first.year ?? ficha.period.year) : undefined })
  if (total.is !== 'number') return {}
  const less = subtract(total.value, sum)
  const sign = compare(total.value, sum) < 0 ? '−' : ''
  return {
    total: print(first.of, total.value),
    difference: isZero(less) ? '' : `${sign}${print(first.of, magnitude(less))}`,
  }
}

/** The total that is drawn under a column; what the former ficha answered has none here. */
function totalUnder(of: Field | Column | Figure, { edition }: Examination): Figure | undefined {
  for (const { parts } of edition.sections)
    for (const part of parts)
      for (const { under } of part.part === 'table' ? part.totals : []) {
        const one = under[of.id]
        if (one?.is === 'figure') return one
      }
  return undefined
}

/** '21 a 24, gasto ejecutado 2023', '13, gasto a personas', 'Presupuesto inicial 2021 a 2023'. */
function whereWords(first: Counted, last: Counted, ficha: Examination): string {
  const [from, to] = [rowWords(first, ficha), rowWords(last, ficha)]
  if (from !== to)
    return `${from} a ${to}${first.of === last.of ? `, ${smallName(first.of)} ${yearsOf(first, last, ficha)}` : ''}`
  if (from === '' && first.of !== last.of) return `${nameOf(first.of)} a ${smallName(last.of)}`
  const name =
    first.of === last.of
      ? `${nameOf(first.of)} ${yearsOf(first, last, ficha)}`
      : `${nameOf(first.of)} a ${smallName(last.of)}`
  return from === '' ? name : `${from}, ${name.charAt(0).toLowerCase()}${name.slice(1)}`
}

function yearsOf(first: Counted, last: Counted, { period }: Examination): string {
  const [from, to] = [first.year ?? period.year, last.year ?? period.year]
  return from === to ? String(from) : `${from} a ${to}`
}

const nameOf = (of: Field | Column | Figure): string => of.short ?? of.label
const smallName = (of: Field | Column | Figure): string =>
  nameOf(of).replace(/^[A-ZÁÉÍÓÚÑ](?=[a-záéíóúñ])/, (one) => one.toLowerCase())

/** The code of a row of a catalogue, the number of one that people made. */
function rowWords({ of, row }: Counted, ficha: Examination): string {
  if (row === undefined) return ''
  const { tables, tableOf } = formIndex(ficha.edition)
  const table = of.is === 'figure' ? of.table : of.is === 'column' ? tables.get(of.table) : tableOf.get(of.id)
  if (!table) return row
  const known = table.catalog?.find((one) => one.code === row)
  if (known) return row.length <= 2 ? row : known.label
  return String(ficha.rows(table).indexOf(row) + 1)
}
