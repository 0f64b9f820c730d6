import { column, table } from '../../ficha/field.ts'
import { money } from '../../ficha/kinds/whole-number.ts'
import { variant } from '../../ficha/variant.ts'
import * as asked from './budget.ts'
import { sourced, sourcedColumns } from './sourced.ts'

const source = 'fichas 2020 y 2021, Ejecución presupuestaria por año'

export const initialBudget = sourced(asked.initialBudget, source)
export const finalBudget = sourced(asked.finalBudget, source)
export const lawExecuted = variant(asked.lawExecuted, {
  help: 'Lo ejecutado según SIGFE, sin recursos extrapresupuestarios.',
  source,
})
export const extraBudget = variant(asked.extraBudget, {
  help: 'Montos adicionales a los de la Ley de Presupuestos; si no recibió, escriba 0 o un guion.',
  source,
})

const source2020 = 'ficha 2020, Gasto por subtítulos'

/** 2020 asks how much of each subtítulo is administrative. */
export const bySubtitulo2020 = table({
  ...asked.bySubtitulo,
  help: 'Lo ejecutado del año en cada subtítulo y cuánto de eso fue administrativo; deje en blanco los que no usa.',
  columns: {
    administrative: column({
      id: 'subtituloAdministrative',
      label: 'Gasto administrativo',
      kind: money,
      help: 'Qué parte de este subtítulo fue gasto administrativo, en M$; si nada, 0.',
      source: source2020,
    }),
    executed: variant(asked.bySubtitulo.columns.executed, {
      label: 'Total ejecutado',
      help: 'Gasto del año en este subtítulo, también el administrativo, en M$.',
      source: source2020,
    }),
  },
  source: `${source2020}; Decreto 854 de 2004, Hacienda`,
})

const source2021 = 'ficha 2021, Gasto por subtítulos'

export const bySubtitulo2021 = table({
  ...asked.bySubtitulo,
  columns: sourcedColumns(asked.bySubtitulo.columns, source2021),
  source: `${source2021}; Decreto 854 de 2004, Hacienda`,
})
