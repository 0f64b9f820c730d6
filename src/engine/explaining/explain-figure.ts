import { type CellAddress, readAddress } from '../../ficha/address.ts'
import type { Figure, FormulaContext } from '../../ficha/figure.ts'
import type { Explanation } from '../examination.ts'
import type { Resolver } from '../resolver.ts'
import { inputOf, printFigureOf } from './explained-input.ts'

/** Why a figure has its value. */
export function explainFigure(figure: Figure, address: CellAddress, resolver: Resolver): Explanation {
  const place = readAddress(address)!
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

/** 'Cobertura 2023', 'Gasto unitario 2023, Asesoría' */
export const figureLabel = (figure: Figure, context: FormulaContext): string =>
  figure.label + (figure.years ? ` ${context.year}` : '') + (context.rowName ? `, ${context.rowName}` : '')

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
