import { column, field, table } from '../../ficha/field.ts'
import { shortText } from '../../ficha/kinds/text.ts'
import { count, headcount, money } from '../../ficha/kinds/whole-number.ts'
import { REGIONS_AND_CENTRAL } from '../catalogs/regions.ts'

const source = 'ficha 2023, III. Eficiencia, Gasto y producción de componentes'
const years = [-2, -1, 0]

export const components = table({
  id: 'components',
  label: 'Componentes',
  rowLabel: 'componente',
  nameColumn: 'name',
  carried: true,
  maxRows: 60,
  help: 'Los bienes o servicios que el programa entrega, con su gasto y su producción.',
  columns: {
    name: column({
      id: 'componentName',
      label: 'Nombre',
      kind: shortText,
      help: 'Nombre del componente, distinto de los otros.',
      source,
    }),
    unit: column({
      id: 'componentUnit',
      label: 'Unidad de producción',
      kind: shortText,
      help: 'Qué se cuenta: personas, talleres, subsidios.',
      source,
    }),
    spending: column({
      id: 'componentSpending',
      label: 'Gasto ejecutado',
      alsoCalled: ['Gasto', 'Gasto componente', 'Monto', 'Ejecución', 'Devengado', 'Presupuesto ejecutado'],
      kind: money,
      years,
      help: 'Lo gastado en el componente, sin administración, en M$.',
      source,
    }),
    production: column({
      id: 'componentProduction',
      label: 'Producción',
      alsoCalled: ['Cantidad', 'Unidades producidas', 'Producto'],
      kind: count,
      years,
      help: 'Cuánto se produjo en el año, en la unidad del componente.',
      source,
    }),
  },
  source,
})

export const administrativeSpending = field({
  id: 'administrativeSpending',
  label: 'Gasto administrativo',
  alsoCalled: ['Administración', 'Gastos de administración'],
  kind: money,
  years,
  help: 'Lo gastado en coordinar, dirigir, apoyar y controlar el programa, en M$.',
  source,
})

const regionSource = 'ficha 2023, Desagregación regional de gasto componentes y población beneficiada'

export const byRegion = table({
  id: 'byRegion',
  label: 'Gasto y personas por región',
  rowLabel: 'región',
  feminine: true,
  catalog: REGIONS_AND_CENTRAL,
  maxRows: REGIONS_AND_CENTRAL.length,
  help: 'El gasto de componentes y las personas atendidas en cada región; deje en blanco las que no corresponden.',
  columns: {
    spending: column({
      id: 'regionSpending',
      label: 'Gasto de componentes',
      alsoCalled: ['Gasto', 'Gasto ejecutado', 'Monto', 'Ejecución', 'Devengado'],
      kind: money,
      help: 'Gasto de componentes del año en la región, en M$.',
      source: regionSource,
    }),
    served: column({
      id: 'regionServed',
      label: 'Población beneficiada',
      alsoCalled: ['Personas', 'Personas atendidas', 'Beneficiarios', 'Beneficiarias', 'Usuarios', 'Atendidos'],
      kind: headcount,
      notIn: ['central'],
      help: 'Personas atendidas en el año en la región.',
      source: regionSource,
    }),
  },
  source: `${regionSource}; Decreto 1.115 de 2018, Interior`,
})
