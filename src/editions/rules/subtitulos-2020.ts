import { every } from '../../ficha/need.ts'
import { isOver, not, type Quantity, ZERO_QUANTITY } from '../../ficha/quantity.ts'
import { rule } from '../../ficha/rule.ts'
import { lawExecuted } from '../fields/budget.ts'
import { bySubtitulo2020 } from '../fields/budget-2020.ts'
import { addsUp } from './adds-up.ts'
import { amount, gap } from './message-amounts.ts'

const { administrative, executed } = bySubtitulo2020.columns

const shown = (total: Quantity): string => (total.is === 'unknown' ? 'en blanco' : amount(total))
/** Nothing executed, as far as a whole table of subtítulos tells. */
const orZero = (total: Quantity): Quantity => (total.is === 'unknown' ? ZERO_QUANTITY : total)

/** No administrative part exceeds its total; a blank total says the same as a zero once the others add up. */
export const administrativeOverSubtitulo = rule({
  id: 'administrativeOverSubtitulo',
  title: 'Subtítulo con más gasto administrativo que total',
  checks: 'Revisa que el gasto administrativo de cada subtítulo no supere su total ejecutado.',
  severity: 'block',
  table: bySubtitulo2020,
  needs: { administrative, executed, all: every(executed), law: lawExecuted },
  appliesWhen: ({ administrative }) => isOver(administrative, ZERO_QUANTITY),
  holds: ({ administrative, executed, all, law }) =>
    executed.is === 'unknown' ? not(addsUp(all, law)) : not(isOver(administrative, executed)),
  message: ({ administrative, executed }, { row, rowName }) =>
    `Subtítulo ${row}, ${rowName}: el gasto administrativo (${amount(administrative)}) supera al total ejecutado (${shown(executed)}); diferencia de ${gap(administrative, orZero(executed))}. Revise ambos montos del subtítulo.`,
  compares: ({ administrative, executed }) => [administrative, orZero(executed)],
  summary: ({ administrative, executed }) => `administrativo ${amount(administrative)}, total ${shown(executed)}`,
  at: [administrative, executed],
  cases: {
    breaks: { 'subtituloAdministrative~21': '30.001' },
    holds: { 'subtituloAdministrative~21': '30.000' },
  },
  source: 'ficha 2020, Gasto por subtítulos: la columna de gasto administrativo es parte de la total',
})
