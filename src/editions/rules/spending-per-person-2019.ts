import { isUnder, ZERO_QUANTITY } from '../../ficha/quantity.ts'
import { gap, plainAverage } from './message-amounts.ts'
import {
  type PerPersonGiven,
  spendingPerPersonOver,
  spendingPerPersonUnder,
  spendingPerPersonWithin,
} from './spending-per-person.ts'
import { ours, published } from './wording.ts'

/** 'El gasto por beneficiario 2019 aumenta 10,7 puntos porcentuales respecto al promedio 2017-2018, …' */
const sentence =
  (range: 'dentro' | 'fuera') =>
  ({ t, former, change }: PerPersonGiven): string => {
    const verb = isUnder(change, ZERO_QUANTITY) ? 'disminuye' : 'aumenta'
    const points = gap(change, ZERO_QUANTITY, 1)
    // Over a mean of zero (people served with nothing spent) there is no percentage to tell.
    const moved = points ? `${verb} ${points} puntos porcentuales` : verb
    return `El gasto por beneficiario ${t} ${moved} respecto al promedio ${t - 2}-${t - 1}, lo cual se encuentra ${range} de rango de aceptabilidad (Promedio: ${plainAverage(former)}).`
  }

/** 2019 looks both ways and prints in range and out of it. */
export const spendingPerPerson2019 = [
  spendingPerPersonOver(ours(sentence('fuera'))),
  spendingPerPersonUnder(ours(sentence('fuera'))),
  spendingPerPersonWithin(published(sentence('dentro'))),
]
