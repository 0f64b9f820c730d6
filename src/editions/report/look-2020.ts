import type { CellPlace } from '../../ficha/address.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import { printQuantity } from '../../ficha/print-number.ts'
import { isZeroQuantity, type Quantity } from '../../ficha/quantity.ts'
import type { ReadFicha } from '../../ficha/reading.ts'
import { lawExecuted } from '../fields/budget.ts'
import { administrationShare2020, administrationShare2021 } from '../figures/components-2020.ts'
import {
  finalExecution2020,
  finalExecution2021,
  initialExecution2020,
  initialExecution2021,
} from '../figures/execution-2020.ts'
import { indicatorValue2020, indicatorValue2021 } from '../figures/indicators-2020.ts'
import { coverage2020, coverage2021 } from '../figures/population-2020.ts'
import { spendingPerPerson2020, spendingPerPerson2021 } from '../figures/spending-per-person-2020.ts'
import { DASH, zeroForNothing } from './print.ts'

type Amount = Field | Column

/** What a quotient divides: a zero below prints by its edition (domain §4). */
export interface Parts {
  readonly above: Amount
  readonly below: Amount
}

/** What differs between the tables of 2020 and 2021: figures with their decimals, and what prints where there is none. */
export interface Look2020 {
  readonly initialExecution: Figure
  readonly finalExecution: Figure
  readonly coverage: Figure
  readonly spendingPerPerson: Figure
  readonly administrationShare: Figure
  readonly indicatorValue: Figure
  /** An amount of a year, as printed so far: '' when unknown, '-' when nothing was executed. */
  readonly ofYear: (ficha: ReadFicha, printed: string, year: number) => string
  /** A quotient as printed so far. */
  readonly divided: (ficha: ReadFicha, printed: string, parts: Parts, place: CellPlace) => string
  /** A cell of the table of components, as printed so far. */
  readonly ofComponent: (printed: string) => string
}

/** A figure as its edition writes it, with its own decimals and sign; nothing while it is unknown (2020, 2021). */
export const printIn2020 = (ficha: ReadFicha, of: Figure, place: CellPlace): string =>
  printQuantity(ficha.quantity(of, place), of.kind.decimals, of.kind.suffix)

export const look2020: Look2020 = {
  initialExecution: initialExecution2020,
  finalExecution: finalExecution2020,
  coverage: coverage2020,
  spendingPerPerson: spendingPerPerson2020,
  administrationShare: administrationShare2020,
  indicatorValue: indicatorValue2020,
  ofYear: (_, printed) => printed,
  divided: (_, printed) => printed,
  ofComponent: (printed) => printed,
}

const isNothing = (quantity: Quantity): boolean =>
  isZeroQuantity(quantity) || (quantity.is === 'marker' && quantity.marker === '-')

/** 2021 prints 'N/A' for a year in which nothing was executed (domain §3). */
function ofYear2021(ficha: ReadFicha, printed: string, year: number): string {
  const isBare = printed === '' || printed === DASH
  return isBare && ficha.answer(lawExecuted, { year }) === DASH ? 'N/A' : printed
}

/** 2021 prints '0' for x/0 and nothing for 0/0 (domain §4); the rules see no number in either. */
function divided2021(ficha: ReadFicha, printed: string, { above, below }: Parts, place: CellPlace): string {
  const [over, under] = [ficha.quantity(above, place), ficha.quantity(below, place)]
  const byZero = isNothing(over) ? '' : over.is === 'number' ? '0' : printed
  return ofYear2021(ficha, isNothing(under) ? byZero : printed, place.year ?? ficha.period.year)
}

export const look2021: Look2020 = {
  initialExecution: initialExecution2021,
  finalExecution: finalExecution2021,
  coverage: coverage2021,
  spendingPerPerson: spendingPerPerson2021,
  administrationShare: administrationShare2021,
  indicatorValue: indicatorValue2021,
  ofYear: ofYear2021,
  divided: divided2021,
  ofComponent: zeroForNothing,
}
