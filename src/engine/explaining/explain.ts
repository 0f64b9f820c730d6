import { type CellAddress, readAddress } from '../../ficha/address.ts'
import type { Figure, Moment } from '../../ficha/figure.ts'
import type { Explanation } from '../examination.ts'
import type { Resolver } from '../resolve.ts'
import { inputOf, printFigure } from './explained-input.ts'

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
    also: [],
    source: figure.source,
  }
}

/** 'Cobertura 2023', 'Gasto unitario 2023, Asesoría' */
export const figureLabel = (figure: Figure, moment: Moment): string =>
  figure.label + (figure.years ? ` ${moment.year}` : '') + (moment.rowName ? `, ${moment.rowName}` : '')

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
