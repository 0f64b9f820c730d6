import type { CellPlace } from '../../src/ficha/address.ts'
import type { Marker } from '../../src/ficha/answer.ts'
import type { Column, Field } from '../../src/ficha/field.ts'
import type { Figure } from '../../src/ficha/figure.ts'
import { marker } from '../../src/ficha/quantity.ts'
import type { ReadFicha } from '../../src/ficha/reading.ts'

type Asked = Field | Column | Figure

const copyOf = (ficha: ReadFicha): ReadFicha => ({
  period: ficha.period,
  programme: ficha.programme,
  evaluation: ficha.evaluation,
  findings: ficha.findings,
  answer: (asked, place) => ficha.answer(asked, place),
  quantity: (of, place) => ficha.quantity(of, place),
  rows: (table) => ficha.rows(table),
  factor: (year) => ficha.factor(year),
})

/** The same ficha, and the ids of what a layout asked it for. */
export function watchedFicha(ficha: ReadFicha): { ficha: ReadFicha; asked: ReadonlySet<string> } {
  const asked = new Set<string>()
  const note = <A extends Asked>(one: A): A => {
    asked.add(one.id)
    return one
  }
  const watched: ReadFicha = {
    ...copyOf(ficha),
    answer: (one, place) => ficha.answer(note(one), place),
    quantity: (one, place) => ficha.quantity(note(one), place),
  }
  return { ficha: watched, asked }
}

/** The same ficha where every number is one marker: whatever number a layout still prints is its own invention. */
export const numberlessFicha = (ficha: ReadFicha, instead: Marker): ReadFicha => ({
  ...copyOf(ficha),
  findings: [],
  answer: (asked: Field | Column, place?: CellPlace) =>
    asked.kind.numeric && ficha.answer(asked, place) !== undefined ? instead : ficha.answer(asked, place),
  quantity: () => marker(instead),
  factor: () => marker(instead),
})
