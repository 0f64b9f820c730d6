import type { ComparisonState, Examination, SideState } from '../../engine/examination.ts'
import { listed } from '../../ficha/counted.ts'
import type { Comparison, Equation, Side, Term } from '../../ficha/equation.ts'
import type { Field } from '../../ficha/field.ts'
import type { Need } from '../../ficha/figure.ts'
import type { TotalLine } from '../../ficha/section.ts'
import { shownQuantity } from './figure-cell.ts'
import { areaOfNeed } from './figure-formula.ts'
import { amountFormula, readableFormula } from './formulas.ts'
import type { FindPlaces, LaidCell, LaidRow } from './laid.ts'

/** What a column of the table holds: what has to add up stands under it. */
export interface CheckedColumn {
  readonly id: string
  readonly year: number | undefined
  readonly from: 'now' | 'former'
}

/** A comparison of the edition, under the total that it is about. */
interface Check {
  readonly equation: Equation
  readonly comparison: Comparison
  readonly reference: SideState
  readonly side: ComparisonState
}

const FORMAT = '#,##0'
export const HOLDS = 'Cuadra'
export const MISSES = 'No cuadra'
export const WAITS = 'Falta'

/**
 * Under a total, what it has to be equal to, by how much it isn't, how many cells are still blank or can't be read, and
 * whether it adds up: the equations of the edition, as the form draws them.
 */
export function checkRows(ficha: Examination, line: TotalLine, columns: readonly CheckedColumn[]): LaidRow[] {
  const checks = columns.map((column) => findCheck(ficha, line, column))
  const found = [...new Set(checks.flatMap((check) => check ?? []))]
  if (found.length === 0) return []
  const references = listed([...new Set(found.map(({ reference }) => reference.label))])
  const row = (label: string, cellOf: (check: Check) => LaidCell): LaidRow => {
    const cells = checks.map((check): LaidCell => (check ? cellOf(check) : { look: 'figure' }))
    return { cells: [{ look: 'label' }, { look: 'label', value: label }, ...cells] }
  }
  return [
    row(`Debe ser: ${references}`, (check) => referenceCell(ficha, check)),
    row('Diferencia', (check) => differenceCell(ficha, check)),
    row('Celdas por llenar o corregir', (check) => missingCell(ficha, check)),
    row('¿Cuadra?', (check) => verdictCell(ficha, check)),
  ]
}

/** The comparison whose terms are the rows of this column in the year of the period. */
function findCheck(ficha: Examination, line: TotalLine, column: CheckedColumn): Check | undefined {
  const isNow = column.from === 'now' && (column.year ?? ficha.period.year) === ficha.period.year
  if (!isNow || !line.under[column.id]) return undefined
  for (const [index, equation] of ficha.edition.equations.entries())
    for (const [position, comparison] of equation.comparisons.entries()) {
      const isOfColumn = comparison.terms.some(({ of }) => needOf(of).of.id === column.id)
      const state = ficha.equations[index]!
      if (isOfColumn && line.heldBy?.includes(comparison.rule))
        return { equation, comparison, reference: state.reference, side: state.comparisons[position]! }
    }
  return undefined
}

const needOf = (of: Term['of']): Need => (of.is === 'need' ? of : { is: 'need', of, rows: 'row' })

const referenceCell = (ficha: Examination, { equation, reference }: Check): LaidCell => ({
  ...{ look: 'figure', format: FORMAT, value: shownQuantity(reference.total) },
  formula: (places) => amountOfSide(ficha, equation.reference, places),
})

const differenceCell = (ficha: Examination, { equation, comparison, reference, side }: Check): LaidCell => ({
  ...{
    look: 'figure',
    format: FORMAT,
    value: Number(shownQuantity(side.total)) - Number(shownQuantity(reference.total)),
  },
  address: `${comparison.rule}Difference`,
  formula: (places) =>
    joined([amountOfSide(ficha, comparison, places), amountOfSide(ficha, equation.reference, places)], '-'),
})

const missingCell = (ficha: Examination, { equation, comparison, reference, side }: Check): LaidCell => ({
  ...{ look: 'figure', format: '0', value: reference.missing.length + side.missing.length },
  address: `${comparison.rule}Missing`,
  formula: (places) =>
    joined([missingOfSide(ficha, equation.reference, places), missingOfSide(ficha, comparison, places)], '+'),
})

/** Read from the two cells above it. */
const verdictCell = (_: Examination, { comparison: { rule }, reference, side }: Check): LaidCell => {
  const isWhole = reference.missing.length + side.missing.length === 0
  const isEqual = shownQuantity(side.total) === shownQuantity(reference.total)
  return {
    ...{ look: 'total', alarm: MISSES, value: isWhole ? (isEqual ? HOLDS : MISSES) : WAITS },
    formula: (places) => {
      const [missing, difference] = [places.cell(`${rule}Missing`), places.cell(`${rule}Difference`)]
      return `IF(${missing}>0,"${WAITS}",IF(${difference}=0,"${HOLDS}","${MISSES}"))`
    },
  }
}

const joined = (parts: readonly (string | undefined)[], by: string): string | undefined =>
  parts.every((part) => part !== undefined) ? parts.join(by) : undefined

function amountOfSide(ficha: Examination, { terms }: Side, places: FindPlaces): string | undefined {
  const areas = terms.map(({ of }) => areaOfNeed(ficha, of, {}, places))
  return areas.every((area) => area !== undefined) ? amountFormula(areas) : undefined
}

const missingOfSide = (ficha: Examination, { terms }: Side, places: FindPlaces): string | undefined =>
  joined(
    terms.map(({ of }) => missingOfTerm(ficha, needOf(of), places)),
    '+',
  )

/**
 * Cells of a term that hold neither a number nor a marker. Of a catalog those that say nothing are left out, unless all
 * do; of rows left free, those in which nothing was typed.
 */
function missingOfTerm(ficha: Examination, need: Need, places: FindPlaces): string | undefined {
  const area = areaOfNeed(ficha, need, {}, places)
  if (!area || need.rows === 'row') return area && `1-(${readableFormula(area)})`
  const table = ficha.resolver.tableOf(need.of as Field as never)
  if (table.catalog) return `COUNTA(${area})-(${readableFormula(area)})+IF(COUNTA(${area})=0,1,0)`
  const year = ficha.period.year + (need.offset ?? 0)
  const name = table.nameColumn ? table.columns[table.nameColumn]!.id : need.of.id
  const [column, names] = [places.column(need.of.id, year), places.column(name, undefined)]
  const used = usedRows(column?.had, column?.spare, names?.spare)
  return `${used}-(${readableFormula(area)})${table.demanded === 'no' ? '' : `+IF(${used}=0,1,0)`}`
}

/** Rows that the ficha had, and those that were free and are no longer. */
function usedRows(had: string | undefined, spare: string | undefined, names: string | undefined): string {
  const taken = spare && `SUMPRODUCT(--(LEN(${names ?? spare})+LEN(${spare})>0))`
  return `(${[had && `ROWS(${had})`, taken].filter(Boolean).join('+')})`
}
