import { at, every, inRow } from '../../ficha/need.ts'
import { and, isEqual, isOver, not, sum, ZERO_QUANTITY } from '../../ficha/quantity.ts'
import { rule } from '../../ficha/rule.ts'
import { bySubtitulo, lawExecuted } from '../fields/budget.ts'
import { administrativeSpending } from '../fields/components.ts'
import { addsUp } from './adds-up.ts'
import { amount, gap } from './message-amounts.ts'

export const administrationZero = rule({
  id: 'administrationZero',
  title: 'Gasto administrativo en cero',
  checks: 'Revisa que un programa que ejecutó presupuesto informe algún gasto administrativo.',
  severity: 'ask',
  needs: { administration: at(administrativeSpending, 0), executed: at(lawExecuted, 0) },
  appliesWhen: ({ executed }) => isOver(executed, ZERO_QUANTITY),
  holds: ({ administration }) => not(isEqual(administration, ZERO_QUANTITY)),
  message: ({ administration, executed }) =>
    `El gasto administrativo es ${amount(administration)} y se ejecutaron ${amount(executed)} (diferencia de ${gap(executed, administration)}). Escriba lo gastado en administrar el programa o explique por qué no hubo.`,
  compares: ({ administration, executed }) => [administration, executed],
  summary: ({ administration, executed }) => `${amount(administration)} de ${amount(executed)}`,
  at: [at(administrativeSpending, 0)],
  asks: 'Por qué no hubo gasto administrativo',
  cases: {
    breaks: { 'administrativeSpending~t': '0', 'componentSpending~c2~t': '40.000' },
    holds: {},
  },
  source: 'revisión propia de Cuadra, sobre el gasto administrativo de la ficha publicada',
})

/** A blank subtítulo 21 says the same as a zero once the others add up. */
export const administrationWithoutSubtitulo21 = rule({
  id: 'administrationWithoutSubtitulo21',
  title: 'Administración sin subtítulo 21',
  checks: 'Revisa que, si hay gasto administrativo, haya también gasto en personal (subtítulo 21).',
  severity: 'ask',
  needs: {
    administration: at(administrativeSpending, 0),
    all: every(bySubtitulo.columns.executed),
    personnel: inRow(bySubtitulo.columns.executed, '21'),
    executed: at(lawExecuted, 0),
  },
  appliesWhen: ({ administration, all }) => and(isOver(administration, ZERO_QUANTITY), isOver(sum(all), ZERO_QUANTITY)),
  holds: ({ personnel, all, executed }) =>
    personnel.is === 'unknown' ? not(addsUp(all, executed)) : not(isEqual(personnel, ZERO_QUANTITY)),
  message: ({ administration, personnel }) =>
    `Hay gasto administrativo (${amount(administration)}) y el subtítulo 21, Gastos en personal, ${personnel.is === 'unknown' ? 'está en blanco' : `es ${amount(personnel)}`}: faltarían hasta ${amount(administration)}. Escriba lo gastado en personal o explique quién lo paga.`,
  compares: ({ administration, personnel }) => [administration, personnel],
  summary: ({ administration }) => `administración ${amount(administration)}, subtítulo 21 sin gasto`,
  at: [at(administrativeSpending, 0), inRow(bySubtitulo.columns.executed, '21')],
  asks: 'Quién paga al personal que administra',
  cases: {
    breaks: { 'subtituloExecuted~21': '', 'subtituloExecuted~22': '30.000' },
    holds: { 'subtituloExecuted~21': '1', 'subtituloExecuted~22': '29.999' },
  },
  source:
    'revisión propia de Cuadra: el gasto administrativo lleva sueldos (subtítulo 21, Decreto 854 de 2004, Hacienda)',
})
