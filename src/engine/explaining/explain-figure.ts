import { type CellAddress, type CellPlace, readAddress } from '../../ficha/address.ts'
import type { Figure, FormulaContext } from '../../ficha/figure.ts'
import { formIndex } from '../cells.ts'
import type { Examination, Explanation } from '../examination.ts'
import { figureLabel } from '../labels.ts'
import type { Resolver } from '../resolver.ts'
import { inputOf, printFigureOf } from './explained-input.ts'

/** Why the figure at this address has its value; undefined when there is no such figure. */
export function explainFigure({ edition, resolver }: Examination, address: CellAddress): Explanation | undefined {
  const place = readAddress(address)
  const figure = place && formIndex(edition).figures.get(place.field)
  return figure && explained(figure, place, address, resolver)
}

function explained(figure: Figure, place: CellPlace, address: CellAddress, resolver: Resolver): Explanation {
  const context = resolver.contextOf(place.year ?? resolver.t, figure.table, place.row)
  const quantity = resolver.quantity(figure, { row: place.row, year: context.year })
  return {
    address,
    label: figureLabel(figure, context),
    unit: figure.kind.unit,
    printed: printFigureOf(figure, quantity),
    line: figure.words.split(/\{(\w+)\}/).flatMap((piece, index) => linePiece(piece, index, figure, context, resolver)),
    also: [],
    source: figure.source,
  }
}

function linePiece(
  piece: string,
  index: number,
  figure: Figure,
  context: FormulaContext,
  resolver: Resolver,
): Explanation['line'] {
  if (index % 2 === 1) return [inputOf(piece, figure.needs[piece]!, context, resolver)]
  return piece.trim() === '' ? [] : [{ operator: piece.trim() }]
}
