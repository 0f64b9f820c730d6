import type { CellAddress, CellPlace } from '../../ficha/address.ts'
import type { Answer } from '../../ficha/answer.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { Fact, Figure, FormulaContext, Need, NeedOf, Threshold } from '../../ficha/figure.ts'
import { printAnswer } from '../../ficha/kinds/kind.ts'
import { printQuantity, printRatio } from '../../ficha/print-number.ts'
import { type Quantity, sum } from '../../ficha/quantity.ts'
import type { ExplainedInput } from '../examination.ts'
import { cellLabel, numberedRow, rowNameOf } from '../labels.ts'
import type { Resolver } from '../resolver.ts'

/** Longer answers are cut: an explanation names them, it doesn't repeat them. */
const LONG = 120

/** A number that isn't a figure, without needless zeros: a factor '1,035', an amount '181.255'. */
export function printPlain(quantity: Quantity): string {
  if (quantity.is === 'unknown') return 'falta'
  if (quantity.is !== 'number') return printQuantity(quantity)
  return printRatio(quantity.value, 4)
    .replace(/(,\d*?)0+$/, '$1')
    .replace(/,$/, '')
}

export const printFigureOf = (figure: Figure, quantity: Quantity): string =>
  printQuantity(quantity, figure.kind.decimals, figure.kind.suffix, 'falta')

/** A need as an explanation shows it: its name, what stands there, and where that comes from. */
export function inputOf(
  name: string,
  need: NeedOf,
  context: FormulaContext,
  resolver: Resolver,
  value: unknown = resolver.value(need, context),
): ExplainedInput {
  if (need.is === 'fact') return factInput(name, need, context, resolver, value as Quantity)
  const of = need.is === 'need' ? need.of : need
  if (of.is === 'threshold') return thresholdInput(name, of, resolver, value as Quantity)
  const asNeed: Need = need.is === 'need' ? need : { is: 'need', of, rows: 'row' }
  const input = Array.isArray(value)
    ? everyInput(name, asNeed, context, resolver, value)
    : placeInput(name, of, placeOf(asNeed, context, resolver), resolver, value)
  return asNeed.former ? asFormer(input, resolver) : { ...input, cells: resolver.cellsOf(need, context) }
}

const placeOf = (need: Need, context: FormulaContext, resolver: Resolver): CellPlace => ({
  row: need.row ?? context.row,
  year: resolver.yearOf(need, context),
})

/** Loaded by the administration before anybody typed: factors, tolerance, averages of the group. */
const factInput = (
  name: string,
  of: Fact<unknown>,
  { t, year }: FormulaContext,
  { subject }: Resolver,
  value: Quantity,
) =>
  ({
    name,
    label: `${of.label} ${year}`,
    printed: printPlain(value),
    from: 'period',
    cells: [],
    source: of.source?.(subject) ?? `cargado con el período ${t}`,
  }) satisfies ExplainedInput

const thresholdInput = (name: string, of: Threshold, { edition }: Resolver, value: Quantity) =>
  ({
    name,
    label: of.label,
    printed: printLimit(value, of),
    from: 'threshold',
    cells: [],
    source: edition.thresholds[of.id]?.source ?? '',
  }) satisfies ExplainedInput

/** '85%', '500 veces' */
export const printLimit = (value: Quantity, { unit }: Threshold): string =>
  printPlain(value) + (unit === '%' ? unit : ` ${unit}`)

/** One answer or figure in its place. */
function placeInput(
  name: string,
  asked: Field | Column | Figure,
  place: CellPlace,
  resolver: Resolver,
  value: unknown,
): ExplainedInput {
  const of = resolver.own(asked)
  const address = resolver.addressOf(of, place)
  if (of.is === 'figure') {
    const cells = resolver.cellsOf(
      { is: 'need', of, rows: 'row', row: place.row, offset: yearsFrom(place, resolver) },
      nowOf(resolver),
    )
    const label = of.label + (of.years ? ` ${place.year}` : '')
    return { name, label, printed: printFigureOf(of, value as Quantity), from: 'figure', cells, figure: address }
  }
  const label = cellLabel(resolver.edition, resolver.answers, address)
  return { name, label, printed: printTyped(of, value), from: 'cell', cells: [address], ...typedOf(address, resolver) }
}

const yearsFrom = (place: CellPlace, { t }: Resolver): number => (place.year ?? t) - t
const nowOf = (resolver: Resolver): FormulaContext => resolver.contextOf(resolver.t)

/** What stands in a cell, as an input of something else. */
export function printTyped(of: Field | Column, value: unknown): string {
  const printed = of.kind.numeric
    ? printPlain(value as Quantity)
    : printAnswer(of.kind, value as Answer | undefined) || 'falta'
  return printed.length > LONG ? `${printed.slice(0, LONG)}…` : printed
}

export function typedOf(cell: CellAddress, { subject }: Resolver): Pick<ExplainedInput, 'typed'> {
  const typed = subject.typed?.[cell]
  return typed ? { typed } : {}
}

/** A column over its rows: their sum, and each row with its amount. */
function everyInput(
  name: string,
  need: Need,
  context: FormulaContext,
  resolver: Resolver,
  values: readonly unknown[],
): ExplainedInput {
  const of = resolver.own(need.of as Column | Figure)
  const year = of.years ? ` ${resolver.yearOf(need, context)}` : ''
  const isNumericCell = of.is === 'figure' || of.kind.numeric
  const rows = resolver.everyPlace(need, context).map((place, index) => rowInput(of, place, resolver, values[index]))
  return {
    name,
    label: isNumericCell ? `${of.label}, suma${year}` : `${of.label}${year}`,
    printed: isNumericCell ? printPlain(sum(values as Quantity[])) : `${rows.length} filas`,
    from: of.is === 'figure' ? 'figure' : 'cell',
    cells: [],
    rows,
  }
}

/** A row of a sum, by the name of the row: 'Componente 1: Asesoría', 'Metropolitana'. */
export function rowInput(of: Column | Figure, place: CellPlace, resolver: Resolver, value: unknown): ExplainedInput {
  const input = placeInput(place.row ?? '', of, place, resolver, value)
  return { ...input, label: rowLabel(resolver.tableOf(of), place.row ?? '', resolver) }
}

function rowLabel(table: ReturnType<Resolver['tableOf']>, row: string, { answers }: Resolver): string {
  const [numbered, name] = [numberedRow(table, row, answers), rowNameOf(table, row, answers)]
  return numbered === name ? name : `${numbered}: ${name}`
}

/** Published in last year's ficha: nobody typed it here. */
const asFormer = (input: ExplainedInput, { subject }: Resolver): ExplainedInput => {
  const year = subject.programme.former?.year
  const { typed: _typed, figure: _figure, ...rest } = input
  return { ...rest, from: 'former', cells: [], source: year === undefined ? '' : `ficha ${year}, como se publicó` }
}
