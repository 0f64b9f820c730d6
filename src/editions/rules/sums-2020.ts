import { equation } from '../../ficha/equation.ts'
import { at, every } from '../../ficha/need.ts'
import { bySubtitulo2020 } from '../fields/budget-2020.ts'
import { administrativeSpending } from '../fields/components.ts'
import { regionsEquation, spendingEquation } from './sums.ts'

/** Domain §5.2, 2020 alone: the administrative parts of the subtítulos. */
const administrationEquation = equation({
  id: 'administration',
  title: 'Gasto administrativo {t}',
  unit: 'M$',
  reference: {
    label: 'Gasto administrativo',
    object: 'el gasto administrativo',
    terms: [{ label: 'Administración', of: at(administrativeSpending, 0) }],
  },
  comparisons: [
    {
      rule: 'subtitulosEqualAdministration',
      label: 'Administrativo por subtítulo',
      subject: 'El gasto administrativo por subtítulo',
      todo: 'Revise la parte administrativa de cada subtítulo o el gasto administrativo.',
      terms: [{ label: 'Subtítulo', of: every(bySubtitulo2020.columns.administrative, 0) }],
      cases: {
        breaks: { 'subtituloAdministrative~24': '2.001' },
        holds: { 'subtituloAdministrative~24': '2.000' },
      },
    },
  ],
  source: 'ficha 2020, Gasto por subtítulos: columna de gasto administrativo',
})

export const equations2020 = [spendingEquation, administrationEquation]
/** 2021 asks the spending of each region, not its people. */
export const equations2021 = [spendingEquation, regionsEquation]
