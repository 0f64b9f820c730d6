import { column, field, table } from '../../ficha/field.ts'
import { money } from '../../ficha/kinds/whole-number.ts'
import { SUBTITULOS } from '../catalogs/subtitulos.ts'

const source = 'ficha 2023, III. Eficiencia, Ejecución presupuestaria por año'
const years = [-2, -1, 0]

export const initialBudget = field({
  id: 'initialBudget',
  label: 'Presupuesto inicial',
  alsoCalled: ['Inicial', 'Ley inicial'],
  kind: money,
  years,
  help: 'El de la Ley de Presupuestos; si no está identificado ahí, el que asignó el servicio al comenzar el año.',
  source,
})

export const finalBudget = field({
  id: 'finalBudget',
  label: 'Presupuesto final',
  alsoCalled: ['Final', 'Vigente', 'Presupuesto vigente'],
  kind: money,
  years,
  help: 'El inicial con las reasignaciones del año.',
  source,
})

export const lawExecuted = field({
  id: 'lawExecuted',
  label: 'Presupuesto ley ejecutado',
  short: 'Presupuesto ley',
  alsoCalled: ['Ley de presupuestos', 'Presupuesto ejecutado', 'Ejecutado', 'Gasto devengado'],
  kind: money,
  years,
  help: 'Lo ejecutado según SIGFE, sin recursos extrapresupuestarios ni de gobiernos regionales.',
  source,
})

export const regionalGovernments = field({
  id: 'regionalGovernments',
  label: 'Recursos de gobiernos regionales',
  short: 'Gobiernos regionales',
  alsoCalled: ['GORE', 'FNDR'],
  kind: money,
  years,
  help: 'FNDR u otros fondos regionales; si no recibió, escriba 0 o un guion.',
  source,
})

export const extraBudget = field({
  id: 'extraBudget',
  label: 'Recursos extrapresupuestarios',
  short: 'Extra\u00adpresupuestario',
  kind: money,
  years,
  help: 'Montos de otras fuentes, fuera del presupuesto; si no recibió, escriba 0 o un guion.',
  source,
})

export const bySubtitulo = table({
  id: 'bySubtitulo',
  label: 'Gasto por subtítulo',
  rowLabel: 'subtítulo',
  catalog: SUBTITULOS,
  calledByCode: true,
  maxRows: SUBTITULOS.length,
  help: 'Lo ejecutado del año en cada subtítulo; deje en blanco los que no usa.',
  columns: {
    executed: column({
      id: 'subtituloExecuted',
      label: 'Gasto ejecutado',
      alsoCalled: ['Gasto', 'Monto', 'Ejecución', 'Ejecutado', 'Devengado', 'Presupuesto ejecutado'],
      kind: money,
      help: 'Gasto del año en este subtítulo, en M$.',
      source,
    }),
  },
  source: 'ficha 2023, Gasto por subtítulos; Decreto 854 de 2004, Hacienda',
})
