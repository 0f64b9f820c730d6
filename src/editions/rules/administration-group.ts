import { at, fact } from '../../ficha/need.ts'
import { difference, isOver, not, number, type Quantity, unknown } from '../../ficha/quantity.ts'
import { magnitude, ratio } from '../../ficha/ratio.ts'
import { type Case, type Rule, rule } from '../../ficha/rule.ts'
import { administrativeSpending } from '../fields/components.ts'
import { administrationShare } from '../figures/components.ts'
import { amount, gap, percent } from './message-amounts.ts'
import type { Wording } from './wording.ts'

/** What a sentence is given: share of administration and average of its group, percent. */
export interface GroupGiven {
  readonly share: Quantity
  readonly average: Quantity
}

const loaded = (text: string | undefined): Quantity => (text === undefined ? unknown([]) : number(ratio(text)))

const average = fact<Quantity>({
  id: 'groupAdministrationAverage',
  label: 'Promedio de programas similares',
  read: ({ programme }) => loaded(programme.groupAdministrationAverage),
})

/** The tolerance isn't published: it is a figure of the period (domain §7). Points of percentage. */
const tolerance = fact<Quantity>({
  id: 'administrationTolerance',
  label: 'Tolerancia',
  read: ({ period }) => loaded(period.administrationTolerance),
})

const needs = { share: at(administrationShare, 0), average, tolerance }
const source = 'fichas 2019 y 2020, gasto administrativo respecto al promedio de programas similares'
const FAR: Case = { 'administrativeSpending~t': '40.000' }
const NEAR: Case = { 'administrativeSpending~t': '10.001' }

function apart(share: Quantity, average: Quantity): Quantity {
  const result = difference(share, average)
  return result.is === 'number' ? number(magnitude(result.value)) : result
}

/** Administration further from the average of its group than the period tolerates. */
export const administrationOffGroup = (said: Wording<GroupGiven>): Rule =>
  rule({
    id: 'administrationOffGroup',
    title: 'Gasto administrativo lejos del promedio de su grupo',
    checks:
      'Revisa que el gasto administrativo, como parte de lo ejecutado, no se aleje del promedio de los programas similares más puntos que los que tolera el período.',
    severity: 'ask',
    needs,
    holds: ({ share, average, tolerance }) => not(isOver(apart(share, average), tolerance)),
    message: ({ share, average, tolerance }) =>
      `El gasto administrativo es ${percent(share)} de lo ejecutado y el promedio de programas similares ${percent(average)}: difieren en ${gap(share, average, 1)} puntos, más de los ${amount(tolerance)} que se toleran. Revise el gasto administrativo o explique por qué.`,
    compares: ({ share, average }) => [share, average],
    summary: ({ share, average }) => `${percent(share)} contra ${percent(average)}`,
    at: [at(administrativeSpending, 0)],
    prints: { dimension: 'eficiencia', sentence: (given) => said.sentence(given), wording: said.wording },
    asks: 'Por qué difiere del promedio de programas similares',
    cases: { breaks: FAR, holds: NEAR },
    source,
  })

/** Within what the period tolerates: editions 2019 and 2020 print it. */
export const administrationNearGroup = (said: Wording<GroupGiven>): Rule =>
  rule({
    id: 'administrationNearGroup',
    title: 'Gasto administrativo cerca del promedio de su grupo',
    checks:
      'Dice que el gasto administrativo, como parte de lo ejecutado, está dentro de lo tolerado alrededor del promedio de los programas similares.',
    severity: 'note',
    needs,
    holds: ({ share, average, tolerance }) => isOver(apart(share, average), tolerance),
    message: ({ share, average }) =>
      `El gasto administrativo es ${percent(share)} de lo ejecutado; el promedio de programas similares, ${percent(average)} (diferencia de ${gap(share, average, 1)} puntos).`,
    compares: ({ share, average }) => [share, average],
    summary: ({ share, average }) => `${percent(share)} contra ${percent(average)}`,
    at: [at(administrativeSpending, 0)],
    prints: { dimension: 'eficiencia', sentence: (given) => said.sentence(given), wording: said.wording },
    cases: { breaks: NEAR, holds: FAR },
    source,
  })
