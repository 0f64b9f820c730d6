import { type Comparison, equation } from '../../ficha/equation.ts'
import { at, every } from '../../ficha/need.ts'
import { bySubtitulo, lawExecuted } from '../fields/budget.ts'
import { administrativeSpending, byRegion, components } from '../fields/components.ts'
import { served } from '../fields/population-counts.ts'

/** What was executed of the law's budget, in year t: the side that spending is held against. */
const executedSide = {
  label: 'Ejecutado, ley',
  object: 'lo ejecutado',
  terms: [{ label: 'Ley', of: lawExecuted }],
}

/** Domain §5.1, in every edition. */
export const componentsEqualExecuted: Comparison = {
  rule: 'componentsEqualExecuted',
  label: 'Componentes + administración',
  subject: 'Componentes + administración',
  todo: 'Revise el gasto de cada componente, el administrativo o el ejecutado.',
  terms: [
    { label: 'Componente', of: every(components.columns.spending, 0) },
    { label: 'Administración', of: at(administrativeSpending, 0) },
  ],
  cases: {
    breaks: { 'administrativeSpending~t': '10.270' },
    holds: { 'administrativeSpending~t': '10.000' },
  },
}

/** Domain §5.1 and §5.2. Regional governments and extra-budget stand apart: the originals leave them out. */
export const spendingEquation = equation({
  id: 'spending',
  title: 'Gasto {t}',
  unit: 'M$',
  reference: executedSide,
  comparisons: [
    {
      rule: 'subtitulosEqualExecuted',
      label: 'Subtítulos',
      subject: 'El gasto por subtítulo',
      todo: 'Revise los subtítulos o el presupuesto ley ejecutado.',
      terms: [{ label: 'Subtítulo', of: every(bySubtitulo.columns.executed, 0) }],
      cases: { breaks: { 'subtituloExecuted~24': '71.000' }, holds: { 'subtituloExecuted~24': '70.000' } },
    },
    componentsEqualExecuted,
  ],
  source:
    'ficha 2023, III. Eficiencia: Total de Gasto por subtítulos y Total ejecutado de componentes son el presupuesto ejecutado',
})

/** Domain §5.3. */
export const regionsEquation = equation({
  id: 'regions',
  title: 'Gasto por región',
  unit: 'M$',
  reference: {
    label: 'Componentes',
    object: 'el de componentes',
    terms: [{ label: 'Componente', of: every(components.columns.spending, 0) }],
  },
  comparisons: [
    {
      rule: 'regionsEqualComponents',
      label: 'Regiones + nivel central',
      subject: 'El gasto por región',
      todo: 'Revise el gasto de cada región y del nivel central, o el de los componentes.',
      terms: [{ label: 'Región', of: every(byRegion.columns.spending, 0) }],
      cases: { breaks: { 'regionSpending~13': '60.001' }, holds: { 'regionSpending~13': '60.000' } },
    },
  ],
  source: 'ficha 2023, Desagregación regional: Total ejecutado por los componentes',
})

/** Domain §5.4. */
const peopleEquation = equation({
  id: 'people',
  title: 'Personas por región',
  unit: 'personas',
  reference: {
    label: 'Población beneficiada',
    object: 'la población beneficiada',
    terms: [{ label: 'Beneficiadas', of: served }],
  },
  comparisons: [
    {
      rule: 'regionsEqualServed',
      label: 'Personas por región',
      subject: 'Las personas por región',
      plural: true,
      todo: 'Revise las personas de cada región o la población beneficiada.',
      terms: [{ label: 'Región', of: every(byRegion.columns.served, 0) }],
      cases: { breaks: { 'regionServed~13': '399' }, holds: { 'regionServed~13': '400' } },
    },
  ],
  source: 'ficha 2023, Desagregación regional: Población beneficiada total',
})

export const equations2023 = [spendingEquation, regionsEquation, peopleEquation]

/** 2019 asks neither subtítulos nor spending by region: components and administration are all there is to add up. */
export const equations2019 = [
  equation({
    id: 'spending',
    title: 'Gasto {t}',
    unit: 'M$',
    reference: executedSide,
    comparisons: [componentsEqualExecuted],
    source: 'ficha 2019, Costo y producción de componentes, y Presupuesto ejecutado',
  }),
]
