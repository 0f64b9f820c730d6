import { type CellAddress, readAddress } from '../ficha/address.ts'
import type { Answer } from '../ficha/answer.ts'
import type { Column, Field } from '../ficha/field.ts'
import type { Figure, Moment } from '../ficha/figure.ts'
import { printAnswer } from '../ficha/kinds/kind.ts'
import type { Need, NeedOf } from '../ficha/need.ts'
import { printQuantity, printRatio } from '../ficha/print-number.ts'
import { type Quantity, sum } from '../ficha/quantity.ts'
import type { ExplainedInput, Explanation } from './examination.ts'
import { cellLabel } from './labels.ts'
import type { Resolver } from './resolve.ts'

/** A number that isn't a figure, without needless zeros: a factor '1,035', an amount '181.255'. */
function printPlain(quantity: Quantity): string {
  if (quantity.is === 'unknown') return 'falta'
  if (quantity.is !== 'number') return printQuantity(quantity)
  return printRatio(quantity.value, 4)
    .replace(/(,\d*?)0+$/, '$1')
    .replace(/,$/, '')
}

export const printFigure = (figure: Figure, quantity: Quantity): string =>
  printQuantity(quantity, figure.kind.decimals, figure.kind.suffix, 'falta')

/** Why a figure has its value. */
export function explainFigure(figure: Figure, address: CellAddress, resolver: Resolver): Explanation {
  const place = readAddress(address)!
  const moment = resolver.moment(place.year ?? resolver.t, figure.table, place.row)
  const quantity = resolver.quantity(figure, { row: place.row, year: moment.year })
  return {
    address,
    label: figureLabel(figure, moment),
    unit: figure.kind.unit,
    printed: printFigure(figure, quantity),
    line: figure.words.split(/\{(\w+)\}/).flatMap((piece, index) => linePiece(piece, index, figure, moment, resolver)),
    source: figure.source,
  }
}

export const figureLabel = (figure: Figure, moment: Moment): string =>
  figure.label + (figure.years ? ` ${moment.year}` : '')

function linePiece(
  piece: string,
  index: number,
  figure: Figure,
  moment: Moment,
  resolver: Resolver,
): Explanation['line'] {
  if (index % 2 === 1) return [inputOf(piece, figure.needs[piece]!, moment, resolver)]
  return piece.trim() === '' ? [] : [{ operator: piece.trim() }]
}

const refersTo = (need: NeedOf): Exclude<NeedOf, Need> => (need.is === 'need' ? need.of : need)

const ownOf = (of: ReturnType<typeof refersTo>, resolver: Resolver): ReturnType<typeof refersTo> =>
  of.is === 'fact' || of.is === 'threshold' ? of : resolver.own(of)

function inputOf(name: string, need: NeedOf, moment: Moment, resolver: Resolver): ExplainedInput {
  const of = ownOf(refersTo(need), resolver)
  const year = need.is === 'need' ? resolver.yearOf(need, moment) : moment.year
  const cells = resolver.cellsOf(need, moment)
  const value = resolver.value(need, moment)
  const quantity = Array.isArray(value) ? sum(value as Quantity[]) : (value as Quantity)
  const single = !(need.is === 'need' && need.rows === 'every')
  if (of.is === 'fact')
    return { name, label: `${of.label} ${year}`, printed: printPlain(quantity), from: 'period', cells }
  if (of.is === 'threshold') return { name, label: of.label, printed: printPlain(quantity), from: 'threshold', cells }
  if (of.is !== 'figure')
    return {
      name,
      label: askedLabel(of, single, year, moment, resolver),
      printed: of.kind.numeric ? printPlain(quantity) : printAnswer(of.kind, value as Answer | undefined) || 'falta',
      from: 'cell',
      cells,
    }
  const place = { row: of.table ? moment.row : undefined, year }
  const printed = single ? printFigure(of, quantity) : printPlain(quantity)
  const figure = single ? resolver.addressOf(of, place) : undefined
  return { name, label: of.label + (of.years ? ` ${year}` : ''), printed, from: 'figure', cells, figure }
}

function askedLabel(of: Field | Column, single: boolean, year: number, moment: Moment, resolver: Resolver): string {
  if (!single) return `${of.label}, suma${of.years ? ` ${year}` : ''}`
  return cellLabel(resolver.edition, resolver.answers, resolver.addressOf(of, { row: moment.row, year }))
}
