import { type CellAddress, cellAddress, readAddress } from '../../ficha/address.ts'
import type { Figure } from '../../ficha/figure.ts'
import { formIndex } from '../cells.ts'
import type { Examination, FigureResult } from '../examination.ts'
import { nameInPlace } from '../labels.ts'
import type { Baseline } from './baseline.ts'
import type { FigureChange, Shown } from './changes.ts'
import { BLANK, shownDifference, shownFigure } from './shown.ts'

export type RawFigureChange = Omit<FigureChange, 'effects'>

/** Figures that print another thing than before; those of rows that went are no figures any more. */
export function compareFigures(baseline: Baseline, now: Examination): RawFigureChange[] {
  const before = figuresOf(baseline)
  return now.figures().flatMap((result) => {
    const then = baseline.was(result.address)
    if (then === undefined) return []
    const [was, is] = [before(then), shownFigure(result.kind, result.quantity)]
    return was === undefined || was.text === is.text ? [] : [moved(result, was, is, now)]
  })
}

/** The figures of then, by address; undefined: it can't be known. */
function figuresOf({ examination, figure }: Baseline): (address: CellAddress) => Shown | undefined {
  if (!examination) return (address) => figure?.(address)
  const results = new Map(examination.figures().map((one) => [one.address, one]))
  return (address) => {
    const found = results.get(address)
    return found ? shownFigure(found.kind, found.quantity) : BLANK
  }
}

function moved({ address, id, kind }: FigureResult, before: Shown, shown: Shown, now: Examination): RawFigureChange {
  const figure = formIndex(now.edition).figures.get(id)!
  return {
    figure: address,
    name: figure.label,
    label: figureName(figure, address, now),
    before,
    now: shown,
    difference: shownDifference(before, shown),
    isPercent: kind.suffix === '%',
    former: formerFigure(address, now),
  }
}

/** 'Cobertura 2023', 'Componente 2 · gasto unitario 2023' */
export const figureName = (figure: Figure, address: CellAddress, { answers, edition }: Examination): string =>
  nameInPlace(
    figure.label,
    figure.table && formIndex(edition).tables.get(figure.table.id),
    readAddress(address)!,
    answers,
  )

/** The same figure of the year before, where this ficha computes it too. */
export function formerFigure(address: CellAddress, now: Examination): Shown {
  const { field, row, year } = readAddress(address)!
  const figure = formIndex(now.edition).figures.get(field)
  if (!figure?.years?.includes(-1) || year !== now.period.year) return BLANK
  return figureAt(cellAddress(field, { row, year: year - 1 }), now)
}

/** A figure of an examination in any place. */
export function figureAt(address: CellAddress, now: Examination): Shown {
  const { field, row, year } = readAddress(address)!
  const figure = formIndex(now.edition).figures.get(field)
  if (!figure || (year !== undefined && !figure.years?.includes(year - now.period.year))) return BLANK
  return shownFigure(figure.kind, now.quantity(figure, { row, year }))
}
