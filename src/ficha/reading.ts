import type { CellPlace } from './address.ts'
import type { Answer } from './answer.ts'
import type { Evaluation } from './evaluation.ts'
import type { Column, Field, Table } from './field.ts'
import type { Figure } from './figure.ts'
import type { Finding } from './finding.ts'
import type { Period, Programme } from './period.ts'
import type { Quantity } from './quantity.ts'

/** An examined ficha as layouts read it: what was answered and what follows from it. */
export interface ReadFicha {
  readonly period: Period
  readonly programme: Programme
  readonly evaluation: Evaluation | undefined
  readonly findings: readonly Finding[]
  answer(asked: Field | Column, place?: CellPlace): Answer | undefined
  /** A numeric answer or a figure; nominal. Years are absolute. */
  quantity(of: Field | Column | Figure, place?: CellPlace): Quantity
  /** Row ids (or catalog codes) of a table, in order. */
  rows(table: Table): readonly string[]
  /** Factor that brings M$ of a year to M$ of the base year. */
  factor(year: number): Quantity
}
