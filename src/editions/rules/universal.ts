import { at } from '../../ficha/need.ts'
import { isEqual, type Quantity, type Truth } from '../../ficha/quantity.ts'
import { rule } from '../../ficha/rule.ts'
import { target } from '../fields/population-counts.ts'
import { potential } from '../fields/population-counts-2019.ts'
import { universal } from '../sections/population-2019.ts'
import { amount, gap } from './message-amounts.ts'

/** The same number or the same marker; a number is never a marker. */
function isSame(a: Quantity, b: Quantity): Truth {
  if (a.is === 'unknown' || b.is === 'unknown') return undefined
  return isEqual(a, b) ?? (a.is === 'marker' && b.is === 'marker' && a.marker === b.marker)
}

const differs = (a: Quantity, b: Quantity): string => (gap(a, b) ? ` (diferencia de ${gap(a, b)})` : '')

/** A universal programme means to serve everyone who has the problem (domain §5.7). */
export const universalTarget = rule({
  id: 'universalTarget',
  title: 'Programa universal con otra población objetivo',
  checks: 'Revisa que la población objetivo de un programa universal sea igual a la potencial.',
  severity: 'block',
  needs: { universal, target: at(target, 0), potential: at(potential, 0) },
  appliesWhen: ({ universal }) => universal === true,
  holds: ({ target, potential }) => isSame(target, potential),
  message: ({ target, potential }) =>
    `El programa es universal y su población objetivo (${amount(target)}) no es igual a la potencial (${amount(potential)})${differs(target, potential)}. Corrija una de las dos, o responda que no es universal.`,
  compares: ({ target, potential }) => [target, potential],
  summary: ({ target, potential }) => `${amount(target)} contra ${amount(potential)}`,
  at: [at(target, 0), at(potential, 0), universal],
  cases: {
    breaks: { universal: 'sí' },
    holds: { universal: 'sí', 'potential~t': '600' },
  },
  source: 'ficha 2019, Población objetivo: en un programa universal es la potencial',
})
